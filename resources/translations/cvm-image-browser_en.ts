<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AccountText</name>
    <message numerus="yes">
        <source>expires in %Ln min</source>
        <extracomment>State of a credential; minutes.</extracomment>
        <translation>
            <numerusform>expires in %Ln min</numerusform>
            <numerusform>expires in %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expires in %Ln h</source>
        <extracomment>State of a credential; hours.</extracomment>
        <translation>
            <numerusform>expires in %Ln h</numerusform>
            <numerusform>expires in %Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expires in %Ln days</source>
        <translation>
            <numerusform>expires in %Ln day</numerusform>
            <numerusform>expires in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityDock</name>
    <message numerus="yes">
        <source>%Ln RequestIds copied</source>
        <translation>
            <numerusform>%Ln RequestId copied</numerusform>
            <numerusform>%Ln RequestIds copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln commands copied</source>
        <translation>
            <numerusform>%Ln command copied</numerusform>
            <numerusform>%Ln commands copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
</context>
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
    <name>ChangeAspect</name>
    <message numerus="yes">
        <source>%Ln gone</source>
        <extracomment>So many images are no longer there; a part of a sentence.</extracomment>
        <translation>
            <numerusform>%Ln gone</numerusform>
            <numerusform>%Ln gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rebuilt</source>
        <extracomment>So many images were replaced by others of the same name; a part of a sentence.</extracomment>
        <translation>
            <numerusform>%Ln rebuilt</numerusform>
            <numerusform>%Ln rebuilt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deprecated</source>
        <extracomment>So many images should no longer be used; a part of a sentence.</extracomment>
        <translation>
            <numerusform>%Ln deprecated</numerusform>
            <numerusform>%Ln deprecated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with another state</source>
        <extracomment>So many images have another state; a part of a sentence.</extracomment>
        <translation>
            <numerusform>%Ln with another state</numerusform>
            <numerusform>%Ln with another state</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with another size</source>
        <extracomment>So many images have another size; a part of a sentence.</extracomment>
        <translation>
            <numerusform>%Ln with another size</numerusform>
            <numerusform>%Ln with another size</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with other snapshots</source>
        <extracomment>So many images have other snapshots; a part of a sentence.</extracomment>
        <translation>
            <numerusform>%Ln with other snapshots</numerusform>
            <numerusform>%Ln with other snapshots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln renamed</source>
        <extracomment>So many images have another name; a part of a sentence.</extracomment>
        <translation>
            <numerusform>%Ln renamed</numerusform>
            <numerusform>%Ln renamed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with other tags</source>
        <extracomment>So many images have other tags; a part of a sentence.</extracomment>
        <translation>
            <numerusform>%Ln with other tags</numerusform>
            <numerusform>%Ln with other tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <extracomment>So many images are other than they were; a part of a sentence.</extracomment>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln no longer deprecated</source>
        <extracomment>So many images may be used again; a part of a sentence.</extracomment>
        <translation>
            <numerusform>%Ln no longer deprecated</numerusform>
            <numerusform>%Ln no longer deprecated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <extracomment>So many images were not there before; a part of a sentence.</extracomment>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesBar</name>
    <message numerus="yes">
        <source>Muted: %Ln…</source>
        <translation>
            <numerusform>Muted: %Ln…</numerusform>
            <numerusform>Muted: %Ln…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message numerus="yes">
        <source>All %Ln</source>
        <extracomment>In a column of regions: an image is in all of those that were compared.</extracomment>
        <translation>
            <numerusform>All %Ln</numerusform>
            <numerusform>All %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions</source>
        <extracomment>In a column of regions: an image is in so many of them.</extracomment>
        <translation>
            <numerusform>%Ln region</numerusform>
            <numerusform>%Ln regions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message numerus="yes">
        <source>%Ln changes copied as %1</source>
        <extracomment>%1 is a format such as CSV.</extracomment>
        <translation>
            <numerusform>%Ln change copied as %1</numerusform>
            <numerusform>%Ln changes copied as %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image IDs copied</source>
        <translation>
            <numerusform>%Ln image ID copied</numerusform>
            <numerusform>%Ln image IDs copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes written to %1</source>
        <translation>
            <numerusform>%Ln change written to %1</numerusform>
            <numerusform>%Ln changes written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes in the list</source>
        <translation>
            <numerusform>%Ln change in the list</numerusform>
            <numerusform>%Ln changes in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesReport</name>
    <message numerus="yes">
        <source>%n new</source>
        <extracomment>So many images are new.</extracomment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <extracomment>So many images are gone.</extracomment>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rebuilt</source>
        <extracomment>So many images were replaced by others of the same name.</extracomment>
        <translation>
            <numerusform>%n rebuilt</numerusform>
            <numerusform>%n rebuilt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <extracomment>So many images are other than they were.</extracomment>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n regions since %2 UTC.</source>
        <extracomment>%1 is such as &quot;3 new, 1 gone&quot;, %2 a time in UTC.</extracomment>
        <translation>
            <numerusform>%1 in %n region since %2 UTC.</numerusform>
            <numerusform>%1 in %n regions since %2 UTC.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n regions nothing was kept before that could be compared with.</source>
        <translation>
            <numerusform>In %n region nothing was kept before that could be compared with.</numerusform>
            <numerusform>In %n regions nothing was kept before that could be compared with.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n regions from %2 to %3 UTC.</source>
        <translation>
            <numerusform>%1 in %n region from %2 to %3 UTC.</numerusform>
            <numerusform>%1 in %n regions from %2 to %3 UTC.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other changes are not shown.</source>
        <extracomment>Of changes that somebody did not want to be told of.</extracomment>
        <translation>
            <numerusform>%n other change is not shown.</numerusform>
            <numerusform>%n other changes are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesSentence</name>
    <message numerus="yes">
        <source>%Ln regions not compared</source>
        <translation>
            <numerusform>%Ln region not compared</numerusform>
            <numerusform>%Ln regions not compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln regions since %1</source>
        <extracomment>Goes on after &quot;3 new, 1 gone&quot;; %1 is such as &quot;10:21 yesterday&quot;.</extracomment>
        <translation>
            <numerusform>in %Ln region since %1</numerusform>
            <numerusform>in %Ln regions since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different</source>
        <extracomment>So many images differ in some field; a part of a sentence.</extracomment>
        <translation>
            <numerusform>%Ln different</numerusform>
            <numerusform>%Ln different</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message numerus="yes">
        <source>Write %n ids in %1? Terraform re-creates what uses them.</source>
        <extracomment>%1 is a number of files, such as &quot;2 files&quot;.</extracomment>
        <translation>
            <numerusform>Write %n id in %1? Terraform re-creates what uses it.</numerusform>
            <numerusform>Write %n ids in %1? Terraform re-creates what uses them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckReport</name>
    <message numerus="yes">
        <source>%n ids</source>
        <translation>
            <numerusform>%n id</numerusform>
            <numerusform>%n ids</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are replaced.</source>
        <translation>
            <numerusform>%n of them is replaced.</numerusform>
            <numerusform>%n of them are replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are ignored.</source>
        <translation>
            <numerusform>%n of them is ignored.</numerusform>
            <numerusform>%n of them are ignored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n regions were read.</source>
        <translation>
            <numerusform>%1 of %n region was read.</numerusform>
            <numerusform>%1 of %n regions were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more of kind %1</source>
        <extracomment>%1 is a word of the runner: error, warning or notice.</extracomment>
        <translation>
            <numerusform>and %n more of kind %1</numerusform>
            <numerusform>and %n more of kind %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The map of %1 lacks %n regions that have it: %2.</source>
        <extracomment>%1 is the name of an image, %2 a list of regions.</extracomment>
        <translation>
            <numerusform>The map of %1 lacks %n region that has it: %2.</numerusform>
            <numerusform>The map of %1 lacks %n regions that have it: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ignored</source>
        <extracomment>Files and folders that are not looked at, as the following ones.</extracomment>
        <translation>
            <numerusform>%n ignored</numerusform>
            <numerusform>%n ignored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n binary</source>
        <translation>
            <numerusform>%n binary</numerusform>
            <numerusform>%n binary</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over 5 MiB</source>
        <translation>
            <numerusform>%n over 5 MiB</numerusform>
            <numerusform>%n over 5 MiB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n special</source>
        <extracomment>Files that are none to read, such as sockets.</extracomment>
        <translation>
            <numerusform>%n special</numerusform>
            <numerusform>%n special</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read.</source>
        <translation>
            <numerusform>%n file could not be read.</numerusform>
            <numerusform>%n files could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message numerus="yes">
        <source>+%Ln</source>
        <extracomment>Button with a menu of those for which there is no room.</extracomment>
        <translation>
            <numerusform>+%Ln</numerusform>
            <numerusform>+%Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more to remove</source>
        <extracomment>What a screen reader says for the button with those for which there is no room.</extracomment>
        <translation>
            <numerusform>%Ln more to remove</numerusform>
            <numerusform>%Ln more to remove</numerusform>
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
    <name>ConnectionTest</name>
    <message numerus="yes">
        <source>It works in %Ln regions.</source>
        <translation>
            <numerusform>It works in %Ln region.</numerusform>
            <numerusform>It works in %Ln regions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked %1 of %Ln regions…</source>
        <translation>
            <numerusform>Asked %1 of %Ln region…</numerusform>
            <numerusform>Asked %1 of %Ln regions…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works in %1 of %Ln regions.</source>
        <extracomment>%1 is how many of the regions answered.</extracomment>
        <translation>
            <numerusform>It works in %1 of %Ln region.</numerusform>
            <numerusform>It works in %1 of %Ln regions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works nowhere: all of %Ln regions refuse it.</source>
        <translation>
            <numerusform>It works nowhere: the only region that was asked refuses it.</numerusform>
            <numerusform>It works nowhere: all of %Ln regions refuse it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works nowhere: none of %Ln regions gave images.</source>
        <translation>
            <numerusform>It works nowhere: the only region that was asked gave no images.</numerusform>
            <numerusform>It works nowhere: none of %Ln regions gave images.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message numerus="yes">
        <source>%Ln disks, %1 GiB</source>
        <translation>
            <numerusform>%Ln disk, %1 GiB</numerusform>
            <numerusform>%Ln disks, %1 GiB</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ElsewhereFlow</name>
    <message numerus="yes">
        <source>%Ln image IDs copied</source>
        <translation>
            <numerusform>%Ln image ID copied</numerusform>
            <numerusform>%Ln image IDs copied</numerusform>
        </translation>
    </message>
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
        <source>%Ln are in no region: deleted, no longer shared, or another account&apos;s.</source>
        <translation>
            <numerusform>%Ln is in no region: deleted, no longer shared, or another account&apos;s.</numerusform>
            <numerusform>%Ln are in no region: deleted, no longer shared, or another account&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are in no region that was read, but may be in %1.</source>
        <extracomment>%1 is a list of regions.</extracomment>
        <translation>
            <numerusform>%Ln is in no region that was read, but may be in %1.</numerusform>
            <numerusform>%Ln are in no region that was read, but may be in %1.</numerusform>
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
        <source>&amp;Everything: %Ln images, loads the rest</source>
        <extracomment>Which rows to export; those that are missing are loaded before.</extracomment>
        <translation>
            <numerusform>&amp;Everything: %Ln image, loads the rest</numerusform>
            <numerusform>&amp;Everything: %Ln images, loads the rest</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found in e&amp;verything: at least %Ln images, loads the rest</source>
        <extracomment>Which rows to export: those that the find box lets through once everything is loaded; the number is that of the rows that are loaded already.</extracomment>
        <translation>
            <numerusform>Found in e&amp;verything: at least %Ln image, loads the rest</numerusform>
            <numerusform>Found in e&amp;verything: at least %Ln images, loads the rest</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Everything: at least %Ln images, loads the rest</source>
        <translation>
            <numerusform>&amp;Everything: at least %Ln image, loads the rest</numerusform>
            <numerusform>&amp;Everything: at least %Ln images, loads the rest</numerusform>
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
        <source>%Ln values are not what the API describes and are incomplete in the file. JSON keeps them as sent.</source>
        <translation>
            <numerusform>%Ln value is not what the API describes and is incomplete in the file. JSON keeps it as sent.</numerusform>
            <numerusform>%Ln values are not what the API describes and are incomplete in the file. JSON keeps them as sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more images came than the service reported.</source>
        <translation>
            <numerusform>%Ln more image came than the service reported.</numerusform>
            <numerusform>%Ln more images came than the service reported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions were not read to the end.</source>
        <translation>
            <numerusform>%Ln region was not read to the end.</numerusform>
            <numerusform>%Ln regions were not read to the end.</numerusform>
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
        <source>%Ln more; use the find box</source>
        <extracomment>The last line of a menu of values, of which so many have no room.</extracomment>
        <translation>
            <numerusform>%Ln more; use the find box</numerusform>
            <numerusform>%Ln more; use the find box</numerusform>
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
    <name>FailureBanner</name>
    <message numerus="yes">
        <source>%Ln RequestIds copied</source>
        <translation>
            <numerusform>%Ln RequestId copied</numerusform>
            <numerusform>%Ln RequestIds copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln RequestIds</source>
        <translation>
            <numerusform>Copy %Ln RequestId</numerusform>
            <numerusform>Copy %Ln RequestIds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureGroups</name>
    <message numerus="yes">
        <source>%Ln regions of %1 could not be read:</source>
        <extracomment>%1 is the name of an account.</extracomment>
        <translation>
            <numerusform>%Ln region of %1 could not be read:</numerusform>
            <numerusform>%Ln regions of %1 could not be read:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions could not be read:</source>
        <translation>
            <numerusform>%Ln region could not be read:</numerusform>
            <numerusform>%Ln regions could not be read:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions of the accounts %1 could not be read:</source>
        <extracomment>%1 is a list of names of accounts, two at least.</extracomment>
        <translation>
            <numerusform>%Ln region of the accounts %1 could not be read:</numerusform>
            <numerusform>%Ln regions of the accounts %1 could not be read:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message numerus="yes">
        <source>None of %Ln accounts could be opened.</source>
        <translation>
            <numerusform>%Ln account could not be opened.</numerusform>
            <numerusform>None of %Ln accounts could be opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message numerus="yes">
        <source>More (%Ln set)</source>
        <translation>
            <numerusform>More (%Ln set)</numerusform>
            <numerusform>More (%Ln set)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More filters, %Ln set</source>
        <translation>
            <numerusform>More filters, %Ln set</numerusform>
            <numerusform>More filters, %Ln set</numerusform>
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
    <name>FindExpression</name>
    <message numerus="yes">
        <source>Of %Ln regions that are not read whole nobody knows what is in them.</source>
        <translation>
            <numerusform>Of %Ln region that is not read whole nobody knows what is in it.</numerusform>
            <numerusform>Of %Ln regions that are not read whole nobody knows what is in them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list of regions, separated by commas.</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was made on %2, %n days ago.</source>
        <extracomment>%1 is the name of an image, %2 a date, %n a number of days.</extracomment>
        <translation>
            <numerusform>%1 was made on %2, %n day ago.</numerusform>
            <numerusform>%1 was made on %2, %n days ago.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message numerus="yes">
        <source>%Ln accounts were found on this computer</source>
        <translation>
            <numerusform>%Ln account was found on this computer</numerusform>
            <numerusform>%Ln accounts were found on this computer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldingButtons</name>
    <message numerus="yes">
        <source>%1: %Ln chosen</source>
        <extracomment>The same; %Ln is how many of them are chosen.</extracomment>
        <translation>
            <numerusform>%1: %Ln chosen</numerusform>
            <numerusform>%1: %Ln chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeadlessExport</name>
    <message numerus="yes">
        <source>%n entries could not be read as images.</source>
        <translation>
            <numerusform>%n entry could not be read as an image.</numerusform>
            <numerusform>%n entries could not be read as images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the images that the service reported did not come.</source>
        <translation>
            <numerusform>%n of the images that the service reported did not come.</numerusform>
            <numerusform>%n of the images that the service reported did not come.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more images came than the service reported.</source>
        <translation>
            <numerusform>%n more image came than the service reported.</numerusform>
            <numerusform>%n more images came than the service reported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values are not what the API describes and are incomplete in the file: %1. JSON keeps them as sent.</source>
        <extracomment>%1 is a list of columns.</extracomment>
        <translation>
            <numerusform>%n value is not what the API describes and is incomplete in the file: %1. JSON keeps it as sent.</numerusform>
            <numerusform>%n values are not what the API describes and are incomplete in the file: %1. JSON keeps them as sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n images</source>
        <translation>
            <numerusform>%1 of %n image</numerusform>
            <numerusform>%1 of %n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n regions</source>
        <translation>
            <numerusform>%1 of %n region</numerusform>
            <numerusform>%1 of %n regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
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
    <name>InstanceOffer</name>
    <message numerus="yes">
        <source>%1: %Ln images</source>
        <extracomment>%1 is a region; how many images it offers for a type of instances.</extracomment>
        <translation>
            <numerusform>%1: %Ln image</numerusform>
            <numerusform>%1: %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Images in %1 of %Ln regions</source>
        <extracomment>How many regions have images for a type of instances: of how many that is known.</extracomment>
        <translation>
            <numerusform>Images in %1 of %Ln region</numerusform>
            <numerusform>Images in %1 of %Ln regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln images</source>
        <extracomment>So many does a region offer for a type of instances.</extracomment>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The region offers %Ln images for this instance type.</source>
        <translation>
            <numerusform>The region offers %Ln image for this instance type.</numerusform>
            <numerusform>The region offers %Ln images for this instance type.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message numerus="yes">
        <source>%Ln days behind</source>
        <extracomment>How much older an image is than in another region.</extracomment>
        <translation>
            <numerusform>%Ln day behind</numerusform>
            <numerusform>%Ln days behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is there, %Ln days older than the newest elsewhere.</source>
        <translation>
            <numerusform>It is there, %Ln day older than the newest elsewhere.</numerusform>
            <numerusform>It is there, %Ln days older than the newest elsewhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the region could not be read as images.</source>
        <translation>
            <numerusform>%n entry of the region could not be read as an image.</numerusform>
            <numerusform>%n entries of the region could not be read as images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %1 of %Ln regions.</source>
        <extracomment>How many regions have an image, of how many were asked.</extracomment>
        <translation>
            <numerusform>In %1 of %Ln region.</numerusform>
            <numerusform>In %1 of %Ln regions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln regions nobody knows.</source>
        <translation>
            <numerusform>Of %Ln region nobody knows.</numerusform>
            <numerusform>Of %Ln regions nobody knows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixBar</name>
    <message numerus="yes">
        <source>%Ln images in %1 regions:</source>
        <extracomment>%Ln is a number of rows of a table, each an image in several regions.</extracomment>
        <translation>
            <numerusform>%Ln image in %1 regions:</numerusform>
            <numerusform>%Ln images in %1 regions:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions are not read whole: what is in them is unknown.</source>
        <translation>
            <numerusform>%Ln region is not read whole: what is in it is unknown.</numerusform>
            <numerusform>%Ln regions are not read whole: what is in them is unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln regions it shows what was there at %1.</source>
        <extracomment>The dim marks of a table; %1 is a time, as in &quot;10:21 yesterday&quot;.</extracomment>
        <translation>
            <numerusform>Of %Ln region it shows what was there at %1.</numerusform>
            <numerusform>Of %Ln regions it shows what was there at %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message numerus="yes">
        <source>In %1 of %Ln regions</source>
        <extracomment>How many regions have an image: of how many that is known.</extracomment>
        <translation>
            <numerusform>In %1 of %Ln region</numerusform>
            <numerusform>In %1 of %Ln regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older ones are there, too.</source>
        <translation>
            <numerusform>%Ln older one is there, too.</numerusform>
            <numerusform>%Ln older ones are there, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln there</source>
        <translation>
            <numerusform>%Ln there</numerusform>
            <numerusform>%Ln there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln behind</source>
        <translation>
            <numerusform>%Ln behind</numerusform>
            <numerusform>%Ln behind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixPage</name>
    <message numerus="yes">
        <source>%Ln images copied as %1</source>
        <translation>
            <numerusform>%Ln image copied as %1</numerusform>
            <numerusform>%Ln images copied as %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln images written to %1</source>
        <translation>
            <numerusform>%Ln image written to %1</numerusform>
            <numerusform>%Ln images written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreFields</name>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinnedBar</name>
    <message numerus="yes">
        <source>%Ln ids</source>
        <translation>
            <numerusform>%Ln id</numerusform>
            <numerusform>%Ln ids</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinnedDialog</name>
    <message numerus="yes">
        <source>Asking for %n ids…</source>
        <translation>
            <numerusform>Asking for %n id…</numerusform>
            <numerusform>Asking for %n ids…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n maps lack regions that have their images.</source>
        <extracomment>Maps of regions to images, in files.</extracomment>
        <translation>
            <numerusform>%n map lacks regions that have its images.</numerusform>
            <numerusform>%n maps lack regions that have their images.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceholderText</name>
    <message numerus="yes">
        <source>“%1” leaves nothing; without it there are %Ln rows.</source>
        <extracomment>A condition, as in the find box, that leaves no row, and how many rows the others leave.</extracomment>
        <translation>
            <numerusform>“%1” leaves nothing; without it there is %Ln row.</numerusform>
            <numerusform>“%1” leaves nothing; without it there are %Ln rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searching %Ln regions…</source>
        <translation>
            <numerusform>Searching %Ln region…</numerusform>
            <numerusform>Searching %Ln regions…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions failed and may contain some.</source>
        <translation>
            <numerusform>%Ln region failed and may contain some.</numerusform>
            <numerusform>%Ln regions failed and may contain some.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln regions has an image.</source>
        <translation>
            <numerusform>The region has no image.</numerusform>
            <numerusform>None of the %Ln regions has an image.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No image matches %1 in %Ln regions.</source>
        <extracomment>%1 is conditions, as in &quot;image-type: PRIVATE_IMAGE and platform: Ubuntu&quot;.</extracomment>
        <translation>
            <numerusform>No image matches %1 in %Ln region.</numerusform>
            <numerusform>No image matches %1 in %Ln regions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded images are hidden.</source>
        <translation>
            <numerusform>%Ln loaded image is hidden.</numerusform>
            <numerusform>%Ln loaded images are hidden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln accounts could be opened; the message above says why.</source>
        <translation>
            <numerusform>%Ln account could not be opened; the message above says why.</numerusform>
            <numerusform>None of %Ln accounts could be opened; the message above says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueryRules</name>
    <message numerus="yes">
        <source>The filter &quot;%1&quot; has %n values; at most %2 are allowed.</source>
        <translation>
            <numerusform>The filter &quot;%1&quot; has %n value; at most %2 are allowed.</numerusform>
            <numerusform>The filter &quot;%1&quot; has %n values; at most %2 are allowed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filters are set; at most %1 are allowed.</source>
        <translation>
            <numerusform>%n filter is set; at most %1 are allowed.</numerusform>
            <numerusform>%n filters are set; at most %1 are allowed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image ids are in one request; at most %1 are allowed.</source>
        <translation>
            <numerusform>%n image id is in one request; at most %1 are allowed.</numerusform>
            <numerusform>%n image ids are in one request; at most %1 are allowed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegionMenu</name>
    <message numerus="yes">
        <source>&amp;Copy %Ln Region IDs</source>
        <extracomment>Action for one region or for those of a group.</extracomment>
        <translation>
            <numerusform>&amp;Copy Region ID</numerusform>
            <numerusform>&amp;Copy %Ln Region IDs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln region IDs copied</source>
        <extracomment>Says that the ids of so many regions are in the clipboard now.</extracomment>
        <translation>
            <numerusform>%Ln region ID copied</numerusform>
            <numerusform>%Ln region IDs copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegionTree</name>
    <message numerus="yes">
        <source>%Ln images changed since the earlier time.</source>
        <translation>
            <numerusform>%Ln image changed since the earlier time.</numerusform>
            <numerusform>%Ln images changed since the earlier time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegionsPage</name>
    <message numerus="yes">
        <source>All %Ln regions of the service are in the list.</source>
        <translation>
            <numerusform>The one region of the service is in the list.</numerusform>
            <numerusform>All %Ln regions of the service are in the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowScope</name>
    <message numerus="yes">
        <source>&amp;Selected (%Ln)</source>
        <translation>
            <numerusform>&amp;Selected (%Ln)</numerusform>
            <numerusform>&amp;Selected (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;All (%Ln)</source>
        <translation>
            <numerusform>&amp;All (%Ln)</numerusform>
            <numerusform>&amp;All (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message numerus="yes">
        <source>Search %Ln regions</source>
        <translation>
            <numerusform>Search %Ln region</numerusform>
            <numerusform>Search %Ln regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln regions for image IDs (%1)</source>
        <extracomment>Search button, as a screen reader says it; %1 is how many image ids there are.</extracomment>
        <translation>
            <numerusform>Search %Ln region for image IDs (%1)</numerusform>
            <numerusform>Search %Ln regions for image IDs (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln regions for all images</source>
        <extracomment>Search button, as a screen reader says it.</extracomment>
        <translation>
            <numerusform>Search %Ln region for all images</numerusform>
            <numerusform>Search %Ln regions for all images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln regions for images with %1</source>
        <extracomment>Search button, as a screen reader says it; %1 is a list of what the images must have, as in &quot;name web, type Private&quot;.</extracomment>
        <translation>
            <numerusform>Search %Ln region for images with %1</numerusform>
            <numerusform>Search %Ln regions for images with %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SinceMenu</name>
    <message numerus="yes">
        <source>%1, %Ln images</source>
        <extracomment>In a menu, a time at which images were looked at; %1 is the time, %Ln how many there were.</extracomment>
        <translation>
            <numerusform>%1, %Ln image</numerusform>
            <numerusform>%1, %Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>Loading %Ln regions…</source>
        <translation>
            <numerusform>Loading %Ln region…</numerusform>
            <numerusform>Loading %Ln regions…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values not shown</source>
        <extracomment>Values of images that were sent, but are of another kind than the API describes.</extracomment>
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
        <source>%Ln fewer than reported</source>
        <extracomment>Images of the total that the service told that never came.</extracomment>
        <translation>
            <numerusform>%Ln fewer than reported</numerusform>
            <numerusform>%Ln fewer than reported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than reported</source>
        <extracomment>Images that came beyond the total that the service told.</extracomment>
        <translation>
            <numerusform>%Ln more than reported</numerusform>
            <numerusform>%Ln more than reported</numerusform>
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
    <message numerus="yes">
        <source>%1 of %Ln images</source>
        <translation>
            <numerusform>%1 of %Ln image</numerusform>
            <numerusform>%1 of %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln regions</source>
        <extracomment>How many of how many regions are read.</extracomment>
        <translation>
            <numerusform>%1 of %Ln region</numerusform>
            <numerusform>%1 of %Ln regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected, but hidden</source>
        <extracomment>So many rows are selected, and what is found shows none of them.</extracomment>
        <translation>
            <numerusform>%Ln selected, but hidden</numerusform>
            <numerusform>%Ln selected, but hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected, %1 of them hidden</source>
        <extracomment>So many rows are selected, of which what is found does not show %1.</extracomment>
        <translation>
            <numerusform>%Ln selected, %1 of them hidden</numerusform>
            <numerusform>%Ln selected, %1 of them hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 regions in %Ln accounts</source>
        <translation>
            <numerusform>%1 of %2 regions in %Ln account</numerusform>
            <numerusform>%1 of %2 regions in %Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions as of %1, not refreshed</source>
        <extracomment>The images of so many regions are of an earlier time, %1; those of others are new.</extracomment>
        <translation>
            <numerusform>%Ln region as of %1, not refreshed</numerusform>
            <numerusform>%Ln regions as of %1, not refreshed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableActions</name>
    <message numerus="yes">
        <source>%Ln rows copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unreferenced</name>
    <message numerus="yes">
        <source>%1 of %2 own images are mentioned in none of %n files; their snapshots have %3 GiB.</source>
        <translation>
            <numerusform>%1 of %2 own images are mentioned in none of %n file; their snapshots have %3 GiB.</numerusform>
            <numerusform>%1 of %2 own images are mentioned in none of %n files; their snapshots have %3 GiB.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n images, %2 GiB</source>
        <extracomment>%1 is a region, %2 a number.</extracomment>
        <translation>
            <numerusform>%1: %n image, %2 GiB</numerusform>
            <numerusform>%1: %n images, %2 GiB</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>%Ln gone</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>%Ln gone</numerusform>
            <numerusform>%Ln gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln elsewhere</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>%Ln elsewhere</numerusform>
            <numerusform>%Ln elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unusable</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>%Ln unusable</numerusform>
            <numerusform>%Ln unusable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln twice</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>%Ln twice</numerusform>
            <numerusform>%Ln twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deprecated</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>%Ln deprecated</numerusform>
            <numerusform>%Ln deprecated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stale</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>%Ln stale</numerusform>
            <numerusform>%Ln stale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln renamed</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>%Ln renamed</numerusform>
            <numerusform>%Ln renamed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a newer build</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>%Ln with a newer build</numerusform>
            <numerusform>%Ln with a newer build</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fine</source>
        <extracomment>A number of image ids.</extracomment>
        <translation>
            <numerusform>%Ln fine</numerusform>
            <numerusform>%Ln fine</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchFlow</name>
    <message numerus="yes">
        <source>%1: %n wrong, and not all is known</source>
        <extracomment>In a menu; %1 is the name of a list of files, %n how many of its ids are wrong.</extracomment>
        <translation>
            <numerusform>%1: %n wrong, and not all is known</numerusform>
            <numerusform>%1: %n wrong, and not all is known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n wrong</source>
        <extracomment>In a menu; %1 is the name of a list of files, %n how many of its ids are wrong.</extracomment>
        <translation>
            <numerusform>%1: %n wrong</numerusform>
            <numerusform>%1: %n wrong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pinned IDs: %n</source>
        <extracomment>%n is how many of the watched ids are wrong.</extracomment>
        <translation>
            <numerusform>Pinned IDs: %n</numerusform>
            <numerusform>Pinned IDs: %n</numerusform>
        </translation>
    </message>
</context>
</TS>
