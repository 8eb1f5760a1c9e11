<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ActivityModel</name>
    <message numerus="yes">
        <source>%Ln images</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Announcements</name>
    <message numerus="yes">
        <source>Copied %Ln lines</source>
        <translation>
            <numerusform>Copied %Ln line</numerusform>
            <numerusform>Copied %Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockText</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message numerus="yes">
        <source>Snapshots: %Ln disks, %1 GiB</source>
        <translation>
            <numerusform>Snapshots: %Ln disk, %1 GiB</numerusform>
            <numerusform>Snapshots: %Ln disks, %1 GiB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags: %Ln</source>
        <translation>
            <numerusform>Tags: %Ln</numerusform>
            <numerusform>Tags: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ElsewhereFlow</name>
    <message numerus="yes">
        <source>%1 of %Ln image IDs not found here:</source>
        <extracomment>Title before a list of ids: %1 of %n ids.</extracomment>
        <translation>
            <numerusform>%1 of %Ln image ID not found here:</numerusform>
            <numerusform>%1 of %Ln image IDs not found here:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>%1 is a list of ids, and so many others are in no list.</extracomment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are in no other region that could be read.</source>
        <translation>
            <numerusform>%Ln is in no other region that could be read.</numerusform>
            <numerusform>%Ln are in no other region that could be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions could not be read in full.</source>
        <translation>
            <numerusform>%Ln region could not be read in full.</numerusform>
            <numerusform>%Ln regions could not be read in full.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>&amp;Selected: %Ln images</source>
        <extracomment>Which rows to export; the number is that of the rows.</extracomment>
        <translation>
            <numerusform>&amp;Selected: %Ln image</numerusform>
            <numerusform>&amp;Selected: %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All &amp;loaded: %Ln images</source>
        <extracomment>Which rows to export; the number is that of the rows.</extracomment>
        <translation>
            <numerusform>All &amp;loaded: %Ln image</numerusform>
            <numerusform>All &amp;loaded: %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fo&amp;und: %Ln images</source>
        <extracomment>Which rows to export: those that the find box lets through.</extracomment>
        <translation>
            <numerusform>Fo&amp;und: %Ln image</numerusform>
            <numerusform>Fo&amp;und: %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Everything: %Ln images, will load</source>
        <extracomment>Which rows to export; those that are missing are loaded before.</extracomment>
        <translation>
            <numerusform>&amp;Everything: %Ln image, will load</numerusform>
            <numerusform>&amp;Everything: %Ln images, will load</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Everything: %Ln images or more, will load</source>
        <translation>
            <numerusform>&amp;Everything: %Ln image or more, will load</numerusform>
            <numerusform>&amp;Everything: %Ln images or more, will load</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message numerus="yes">
        <source>Exporting %Ln images…</source>
        <translation>
            <numerusform>Exporting %Ln image…</numerusform>
            <numerusform>Exporting %Ln images…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln images</source>
        <translation>
            <numerusform>Exported %Ln image</numerusform>
            <numerusform>Exported %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions could not be read in full.</source>
        <translation>
            <numerusform>%Ln region could not be read in full.</numerusform>
            <numerusform>%Ln regions could not be read in full.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln images could not be read.</source>
        <translation>
            <numerusform>%Ln image could not be read.</numerusform>
            <numerusform>%Ln images could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values are not as the API describes them and not whole in the file. JSON keeps them.</source>
        <translation>
            <numerusform>%Ln value is not as the API describes it and not whole in the file. JSON keeps it.</numerusform>
            <numerusform>%Ln values are not as the API describes them and not whole in the file. JSON keeps them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln images came beyond the total that the service told.</source>
        <translation>
            <numerusform>%Ln image came beyond the total that the service told.</numerusform>
            <numerusform>%Ln images came beyond the total that the service told.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions are not read to the end.</source>
        <translation>
            <numerusform>%Ln region is not read to the end.</numerusform>
            <numerusform>%Ln regions are not read to the end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetBox</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <extracomment>Button that lists the values of a facet that have no room.</extracomment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more, which the find box finds</source>
        <extracomment>The last line of a menu of values, of which so many have no room.</extracomment>
        <translation>
            <numerusform>%Ln more, which the find box finds</numerusform>
            <numerusform>%Ln more, which the find box finds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetButton</name>
    <message numerus="yes">
        <source>%1, %Ln images</source>
        <extracomment>What a screen reader says: a value and how many images have it.</extracomment>
        <translation>
            <numerusform>%1, %Ln image</numerusform>
            <numerusform>%1, %Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetStrip</name>
    <message numerus="yes">
        <source>%Ln more facets</source>
        <extracomment>Button that shows those for which the window is too narrow.</extracomment>
        <translation>
            <numerusform>%Ln more facet</numerusform>
            <numerusform>%Ln more facets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message numerus="yes">
        <source>Search %Ln regions</source>
        <translation>
            <numerusform>Search %Ln region</numerusform>
            <numerusform>Search %Ln regions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>Load %Ln more</source>
        <translation>
            <numerusform>Load %Ln more</numerusform>
            <numerusform>Load %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeadlessExport</name>
    <message numerus="yes">
        <source>%n entries are no readable image.</source>
        <translation>
            <numerusform>%n entry is no readable image.</numerusform>
            <numerusform>%n entries are no readable image.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images of the total that the service told did not come.</source>
        <translation>
            <numerusform>%n image of the total that the service told did not come.</numerusform>
            <numerusform>%n images of the total that the service told did not come.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images came beyond the total that the service told.</source>
        <translation>
            <numerusform>%n image came beyond the total that the service told.</numerusform>
            <numerusform>%n images came beyond the total that the service told.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values are not as the API describes them and not whole in the file: %1. JSON keeps them.</source>
        <translation>
            <numerusform>%n value is not as the API describes it and not whole in the file: %1. JSON keeps it.</numerusform>
            <numerusform>%n values are not as the API describes them and not whole in the file: %1. JSON keeps them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImageColumns</name>
    <message numerus="yes">
        <source>%n snapshot(s)</source>
        <translation>
            <numerusform>%n snapshot</numerusform>
            <numerusform>%n snapshots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImageText</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceholderText</name>
    <message numerus="yes">
        <source>Asking %Ln regions…</source>
        <translation>
            <numerusform>Asking %Ln region…</numerusform>
            <numerusform>Asking %Ln regions…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions failed and may have some.</source>
        <translation>
            <numerusform>%Ln region failed and may have some.</numerusform>
            <numerusform>%Ln regions failed and may have some.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln regions has an image like that.</source>
        <translation>
            <numerusform>The region has no image like that.</numerusform>
            <numerusform>None of %Ln regions has an image like that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded images are hidden.</source>
        <translation>
            <numerusform>%Ln loaded image is hidden.</numerusform>
            <numerusform>%Ln loaded images are hidden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loading %Ln regions…</source>
        <translation>
            <numerusform>Loading %Ln region…</numerusform>
            <numerusform>Loading %Ln regions…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values not shown</source>
        <translation>
            <numerusform>%Ln value not shown</numerusform>
            <numerusform>%Ln values not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message numerus="yes">
        <source>%Ln images</source>
        <extracomment>%L1 is the number of images.</extracomment>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <extracomment>Number of regions that could not be read.</extracomment>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable</source>
        <translation>
            <numerusform>%Ln unreadable</numerusform>
            <numerusform>%Ln unreadable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fewer than told</source>
        <extracomment>Images of the total that the service told that never came.</extracomment>
        <translation>
            <numerusform>%Ln fewer than told</numerusform>
            <numerusform>%Ln fewer than told</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than told</source>
        <extracomment>Images that came beyond the total that the service told.</extracomment>
        <translation>
            <numerusform>%Ln more than told</numerusform>
            <numerusform>%Ln more than told</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not read to the end</source>
        <extracomment>Number of regions that have more than is read of one.</extracomment>
        <translation>
            <numerusform>%Ln not read to the end</numerusform>
            <numerusform>%Ln not read to the end</numerusform>
        </translation>
    </message>
</context>
</TS>
