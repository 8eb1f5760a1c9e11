// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/findingtext.h"

#include "core/joinedtext.h"
#include "core/oneline.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

QString nameOf(const Finding &finding)
{
    const QString name = finding.image ? finding.image->imageName : QString();
    return name.isEmpty() ? finding.pinned.id : onOneLine(name);
}

} // namespace

QString regionListText(const QStringList &regions)
{
    constexpr qsizetype most = 4;
    if (regions.size() <= most + 1)
        return listText(regions);
    //: %1 is a list of regions, separated by commas.
    return Words::tr("%1 and %n more", nullptr, int(regions.size() - most))
            .arg(listText(regions.first(most)));
}

QString notKnownInText(const QStringList &regions)
{
    //: %1 is a list of regions.
    return Words::tr("Whether it is in %1 is not known.").arg(regionListText(regions));
}

QString regionSourceText(const PinnedId &pinned)
{
    switch (pinned.regionFrom) {
    case RegionSource::None:
        return Words::tr("none is named");
    case RegionSource::MapKey:
        return Words::tr("from the key of a map");
    case RegionSource::Block:
        return Words::tr("from the block around it");
    case RegionSource::Provider:
        //: %1 is the name of a provider of Terraform.
        return Words::tr("from the provider %1").arg(pinned.provider);
    case RegionSource::Line:
        return Words::tr("from its line");
    case RegionSource::Path:
        return Words::tr("from the path of the file");
    }
    Q_UNREACHABLE();
}

QString regionSourceWord(RegionSource source)
{
    switch (source) {
    case RegionSource::None:
        return u"none"_s;
    case RegionSource::MapKey:
        return u"map key"_s;
    case RegionSource::Block:
        return u"block"_s;
    case RegionSource::Provider:
        return u"provider"_s;
    case RegionSource::Line:
        return u"line"_s;
    case RegionSource::Path:
        return u"path"_s;
    }
    Q_UNREACHABLE();
}

QString FindingText::of(const Finding &finding) const
{
    QStringList sentences = {verdictText(finding)};
    if (finding.successor)
        sentences.append(successorText(finding));
    else if (wantsSuccessor(finding.verdict))
        sentences.append(Words::tr("No successor is known."));
    if (finding.pinned.waiver)
        sentences.append(waiverText(finding));
    return sentencesText(sentences);
}

QString FindingText::verdictText(const Finding &finding) const
{
    const Image image = finding.image.value_or(Image());
    switch (finding.verdict) {
    case Verdict::Gone:
        return goneText();
    case Verdict::Elsewhere:
        return elsewhereText(finding);
    case Verdict::Unknown:
        return unknownText(finding);
    case Verdict::Stale:
        return staleText(finding);
    case Verdict::Unusable:
        //: %1 is the name of an image, %2 its state, such as CREATEFAILED, %3 a region.
        return Words::tr("%1 cannot be used: its state is %2 in %3.")
                .arg(nameOf(finding), onOneLine(image.imageState), image.place.region);
    case Verdict::Twice:
        //: %1 is the name of an image, %2 a list of regions.
        return Words::tr("%1 stands under several regions of the map, and is in %2 only.")
                .arg(nameOf(finding), regionListText(finding.found));
    case Verdict::Deprecated:
        //: %1 is the name of an image, %2 a region.
        return Words::tr("%1 is deprecated in %2.").arg(nameOf(finding), image.place.region);
    case Verdict::Drift:
        //: %1 and %2 are names of images.
        return Words::tr("The image is called \"%1\", and the comment says \"%2\".")
                .arg(nameOf(finding), onOneLine(finding.pinned.name.value_or(NameBeside()).name));
    case Verdict::Newer:
        //: %1 is the name of an image.
        return Words::tr("There is a newer build of %1.").arg(nameOf(finding));
    case Verdict::Ok:
        //: %1 is the name of an image, %2 a list of regions.
        return Words::tr("%1 is in %2.").arg(nameOf(finding), regionListText(finding.found));
    }
    Q_UNREACHABLE();
}

QString FindingText::goneText()
{
    //: %1 is a sentence.
    return Words::tr("It is in no region, and all were asked. %1")
            .arg(Words::tr("Deleted, no longer shared, or another account's: these cannot be told "
                           "apart."));
}

QString FindingText::elsewhereText(const Finding &finding) const
{
    if (finding.found.isEmpty()) {
        //: An image; %1 is a region, %2 a list of regions.
        return Words::tr("It is not in %1, for which it is pinned: either gone, or in what was not "
                         "read: %2.")
                .arg(finding.pinned.region, regionListText(m_facts.unreadRegions()));
    }
    //: %1 is the name of an image, %2 a region, %3 a list of regions.
    return Words::tr("%1 is not in %2, for which it is pinned, but in %3.")
            .arg(nameOf(finding), finding.pinned.region, regionListText(finding.found));
}

QString FindingText::unknownText(const Finding &finding) const
{
    const QString &meant = finding.pinned.region;
    if (m_facts.asked.isEmpty())
        return Words::tr("No region was asked.");
    if (!meant.isEmpty() && !m_facts.isRegionKnown(meant)) {
        //: %1 is what a file has in the place of a region.
        QStringList sentences = {Words::tr("%1, for which it is pinned, is no region that is known "
                                           "here, and was not asked.")
                                         .arg(meant)};
        if (!finding.found.isEmpty())
            sentences.append(
                    Words::tr("%1 is in %2.").arg(nameOf(finding), regionListText(finding.found)));
        return sentencesText(sentences);
    }
    if (!meant.isEmpty() && !finding.found.isEmpty()) {
        //: %1 is a region, %2 the name of an image, %3 a list of regions.
        return Words::tr("%1, for which it is pinned, was not read; %2 is in %3.")
                .arg(meant, nameOf(finding), regionListText(finding.found));
    }
    if (!meant.isEmpty() && !m_facts.isRegionRead(meant)) {
        //: %1 is a region.
        return Words::tr("%1, for which it is pinned, was not read, and no region that was read "
                         "has it.")
                .arg(meant);
    }
    const QString unread = regionListText(m_facts.unreadRegions());
    //: An image; %1 is a list of regions.
    return Words::tr("It was not found, but may be in what was not read: %1.").arg(unread);
}

QString FindingText::staleText(const Finding &finding) const
{
    const QDateTime created = finding.image->created;
    //: %1 is the name of an image, %2 a date, %n a number of days.
    return Words::tr("%1 was made on %2, %n days ago.", nullptr, int(created.daysTo(m_rules.now)))
            .arg(nameOf(finding), created.date().toString(Qt::ISODate));
}

QString FindingText::successorText(const Finding &finding)
{
    const Successor &successor = *finding.successor;
    const Image &image = successor.image;
    QStringList sentences;
    //: %1 is an image id, %2 the name of the image, %3 a date.
    sentences.append(Words::tr("Successor: %1, %2 of %3.")
                             .arg(image.imageId, onOneLine(image.imageName),
                                  image.created.date().toString(Qt::ISODate)));
    if (!successor.isOnly)
        sentences.append(Words::tr("Another one is as new."));
    if (!successor.isNewest) {
        //: Another image than the one that was found.
        sentences.append(Words::tr("There may be a newer one in what could not be read."));
    }
    if (!successor.missingIn.isEmpty()) {
        //: %1 is a list of regions.
        sentences.append(
                Words::tr("It is missing in %1.").arg(regionListText(successor.missingIn)));
    }
    if (!successor.unknownIn.isEmpty())
        sentences.append(notKnownInText(successor.unknownIn));
    if (isTerraformFile(finding.pinned.path))
        sentences.append(Words::tr("Terraform re-creates what uses it."));
    return sentencesText(sentences);
}

QString FindingText::waiverText(const Finding &finding)
{
    const Waiver &waiver = *finding.pinned.waiver;
    if (finding.isWaived) {
        //: %1 is the reason that somebody gave.
        return Words::tr("Ignored: %1.").arg(onOneLine(waiver.reason));
    }
    if (waiver.isVoid()) {
        return Words::tr(
                "It is not ignored: cvm-ignore needs a reason, as in \"cvm-ignore: reason\".");
    }
    if (!waiver.until->isValid())
        return Words::tr("It was to be ignored until a day that is no date.");
    //: %1 is a date, %2 the reason that somebody gave.
    return Words::tr("It was ignored until %1: %2.")
            .arg(waiver.until->toString(Qt::ISODate), onOneLine(waiver.reason));
}
