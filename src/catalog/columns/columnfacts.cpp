// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/columns/columnfacts.h"

#include "catalog/columns/columnchecks.h"
#include "catalog/columns/columntexts.h"
#include "core/codewords.h"
#include "core/imagetext.h"
#include "core/region.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

/// A field as it is.
template<auto member>
auto field(const Image &image)
{
    return image.*member;
}

/// What a function makes of a field.
template<auto member, auto function>
QString of(const Image &image)
{
    return function(image.*member);
}

QString profileName(const Image &image)
{
    return image.place.profile;
}

QString regionId(const Image &image)
{
    return image.place.region;
}

QString itself(const QString &code)
{
    return code;
}

QString lowerCase(const QString &code)
{
    return code.toLower();
}

QString typeWord(const QString &code)
{
    return (code.endsWith("_IMAGE"_L1) ? code.chopped(6) : code).toLower();
}

// Widths are such that on a screen of 1440 pixels the columns up to the image id are in sight
// beside the filters, and those up to the state beside the details, too; see ui/table/columnfit for
// other screens. The platform, which a mark
// before the OS shows, is not.
constexpr ColumnFacts rows[] = {
        {.column = ImageColumn::Profile,
         //: Column: the name of an account's profile, where several accounts are asked.
         .title = QT_TRANSLATE_NOOP("ImageColumns", "Profile"),
         .value = CodeValue {.code = profileName, .words = itself, .findWord = itself},
         .exportName = "Profile"_L1,
         .settingsName = "profile"_L1,
         .findKey = "profile"_L1,
         .usualWidth = 104, // for "tccli:default", whatever the screen
         .isShownAtFirst = false,
         .facet = Facet::Profile},
        {.column = ImageColumn::Region,
         .title = QT_TRANSLATE_NOOP("ImageColumns", "Region"),
         .value = CodeValue {.code = regionId, .words = regionName, .findWord = itself},
         .exportName = "Region"_L1,
         .settingsName = "region"_L1,
         .findKey = "region"_L1,
         .usualWidth = 112,
         .isShownAtFirst = true,
         .facet = Facet::Region},
        {.column = ImageColumn::Name,
         .title = QT_TRANSLATE_NOOP("ImageColumns", "Name"),
         .value = TextValue {field<&Image::imageName>},
         .exportName = "ImageName"_L1,
         .settingsName = "name"_L1,
         .findKey = "name"_L1,
         .usualWidth = 196,
         .isShownAtFirst = true,
         .facet = {},
         .fullText = field<&Image::imageName>},
        {.column = ImageColumn::Os,
         //: Column: operating system.
         .title = QT_TRANSLATE_NOOP("ImageColumns", "OS"),
         .value = TextValue {field<&Image::osName>},
         .exportName = "OsName"_L1,
         .settingsName = "os"_L1,
         .findKey = "os"_L1,
         .usualWidth = 172,
         .isShownAtFirst = true,
         .facet = {}},
        {.column = ImageColumn::Architecture,
         .title = QT_TRANSLATE_NOOP("ImageColumns", "Architecture"),
         //: Over the table: architecture.
         .shortTitle = QT_TRANSLATE_NOOP("ImageColumns", "Arch."),
         .value = CodeValue {.code = field<&Image::architecture>,
                             .words = itself,
                             .findWord = itself},
         .exportName = "Architecture"_L1,
         .settingsName = "architecture"_L1,
         .findKey = "arch"_L1,
         .usualWidth = 64,
         .isShownAtFirst = true,
         .facet = Facet::Architecture},
        {.column = ImageColumn::Type,
         //: Column: public, private or shared.
         .title = QT_TRANSLATE_NOOP("ImageColumns", "Type"),
         .value = CodeValue {.code = field<&Image::imageType>,
                             .words = imageTypeText,
                             .findWord = typeWord},
         .exportName = "ImageType"_L1,
         .settingsName = "type"_L1,
         .findKey = "type"_L1,
         .usualWidth = 76,
         .isShownAtFirst = true,
         .facet = Facet::Type},
        {.column = ImageColumn::Size,
         .title = QT_TRANSLATE_NOOP("ImageColumns", "Size (GiB)"),
         //: Over the table: size in GiB.
         .shortTitle = QT_TRANSLATE_NOOP("ImageColumns", "GiB"),
         .value = NumberValue {field<&Image::imageSize>, numberText},
         .exportName = "ImageSize"_L1,
         .settingsName = "size"_L1,
         .findKey = "size"_L1,
         .usualWidth = 60,
         .isShownAtFirst = true,
         .facet = {},
         .speech = of<&Image::imageSize, gibText>},
        {.column = ImageColumn::State,
         //: Column: state of an image.
         .title = QT_TRANSLATE_NOOP("ImageColumns", "State"),
         .value = CodeValue {.code = stateCode,
                             .words = imageStateText,
                             .findWord = lowerCase,
                             .text = stateText},
         .exportName = "ImageState"_L1,
         .settingsName = "state"_L1,
         .findKey = "state"_L1,
         .usualWidth = 128,
         .isShownAtFirst = true,
         .facet = Facet::State,
         .exportText = field<&Image::imageState>},
        {.column = ImageColumn::Created,
         .title = QT_TRANSLATE_NOOP("ImageColumns", "Created"),
         .value = CreatedValue {},
         .exportName = "CreatedTime"_L1,
         .settingsName = "created"_L1,
         .findKey = "created"_L1,
         .usualWidth = 136,
         .isShownAtFirst = true,
         .facet = {}},
        {.column = ImageColumn::ImageId,
         .title = QT_TRANSLATE_NOOP("ImageColumns", "Image ID"),
         .value = TextValue {field<&Image::imageId>},
         .exportName = "ImageId"_L1,
         .settingsName = "imageId"_L1,
         .findKey = "id"_L1,
         .usualWidth = 116,
         .isShownAtFirst = true,
         .facet = {}},
        {.column = ImageColumn::Platform,
         .title = QT_TRANSLATE_NOOP("ImageColumns", "Platform"),
         .value = CodeValue {.code = field<&Image::platform>, .words = itself, .findWord = itself},
         .exportName = "Platform"_L1,
         .settingsName = "platform"_L1,
         .findKey = "platform"_L1,
         .usualWidth = 92,
         .isShownAtFirst = false,
         .facet = Facet::Platform},
        {.column = ImageColumn::Source,
         //: Column: where the image comes from.
         .title = QT_TRANSLATE_NOOP("ImageColumns", "Source"),
         .value = CodeValue {.code = field<&Image::imageSource>,
                             .words = imageSourceText,
                             .findWord = lowerCase},
         .exportName = "ImageSource"_L1,
         .settingsName = "source"_L1,
         .findKey = "source"_L1,
         .usualWidth = 172,
         .isShownAtFirst = true,
         .facet = Facet::Source},
        {.column = ImageColumn::Creator,
         .title = QT_TRANSLATE_NOOP("ImageColumns", "Creator"),
         .value = TextValue {field<&Image::imageCreator>},
         .exportName = "ImageCreator"_L1,
         .settingsName = "creator"_L1,
         .findKey = "creator"_L1,
         .usualWidth = 112,
         .isShownAtFirst = true,
         .facet = {}},
        {.column = ImageColumn::Snapshots,
         .title = QT_TRANSLATE_NOOP("ImageColumns", "Snapshots"),
         .value = SnapshotsValue {},
         .exportName = "SnapshotSet"_L1,
         .settingsName = "snapshots"_L1,
         .findKey = "snapshot"_L1,
         .usualWidth = 112,
         .isShownAtFirst = true,
         .facet = {},
         .fullText = of<&Image::snapshotSet, snapshotLines>,
         .speech = of<&Image::snapshotSet, snapshotsSpeech>},
        {.column = ImageColumn::Tags,
         .title = QT_TRANSLATE_NOOP("ImageColumns", "Tags"),
         .value = TagsValue {},
         .exportName = "Tags"_L1,
         .settingsName = "tags"_L1,
         .findKey = "tag"_L1,
         .usualWidth = 184,
         .isShownAtFirst = true,
         .facet = Facet::Tag,
         .fullText = of<&Image::tags, tagLines>},
        {.column = ImageColumn::CloudInit,
         .title = QT_TRANSLATE_NOOP("ImageColumns", "Cloud-init"),
         .value = FlagValue {field<&Image::isSupportCloudinit>},
         .exportName = "IsSupportCloudinit"_L1,
         .settingsName = "cloudInit"_L1,
         .findKey = "cloudinit"_L1,
         .usualWidth = 84,
         .isShownAtFirst = true,
         .facet = Facet::CloudInit},
        {.column = ImageColumn::Deprecated,
         .title = QT_TRANSLATE_NOOP("ImageColumns", "Deprecated"),
         .value = FlagValue {field<&Image::imageDeprecated>},
         .exportName = "ImageDeprecated"_L1,
         .settingsName = "deprecated"_L1,
         .findKey = "deprecated"_L1,
         .usualWidth = 92,
         .isShownAtFirst = true,
         .facet = Facet::Deprecated},
        {.column = ImageColumn::Family,
         //: Column: name of the image family.
         .title = QT_TRANSLATE_NOOP("ImageColumns", "Family"),
         .value = TextValue {field<&Image::imageFamily>},
         .exportName = "ImageFamily"_L1,
         .settingsName = "family"_L1,
         .findKey = "family"_L1,
         .usualWidth = 120,
         .isShownAtFirst = true,
         .facet = {}},
        {.column = ImageColumn::License,
         .title = QT_TRANSLATE_NOOP("ImageColumns", "License"),
         .value = CodeValue {.code = field<&Image::licenseType>,
                             .words = licenseTypeText,
                             .findWord = lowerCase},
         .exportName = "LicenseType"_L1,
         .settingsName = "license"_L1,
         .findKey = "license"_L1,
         .usualWidth = 112,
         .isShownAtFirst = true,
         .facet = Facet::License},
        {.column = ImageColumn::Sync,
         //: Column: how far a copy to this region has come, in percent.
         .title = QT_TRANSLATE_NOOP("ImageColumns", "Sync"),
         .value = NumberValue {field<&Image::syncPercent>, percentText},
         .exportName = "SyncPercent"_L1,
         .settingsName = "sync"_L1,
         .findKey = "sync"_L1,
         .usualWidth = 64,
         .isShownAtFirst = true,
         .facet = {}},
        {.column = ImageColumn::Description,
         .title = QT_TRANSLATE_NOOP("ImageColumns", "Description"),
         .value = TextValue {field<&Image::imageDescription>},
         .exportName = "ImageDescription"_L1,
         .settingsName = "description"_L1,
         .findKey = "desc"_L1,
         .usualWidth = 320,
         .isShownAtFirst = true,
         .facet = {},
         .fullText = field<&Image::imageDescription>},
        {.column = ImageColumn::CdcCache,
         //: Column: whether the image is ready on a dedicated cluster (CDC).
         .title = QT_TRANSLATE_NOOP("ImageColumns", "CDC cache"),
         .value = CodeValue {.code = field<&Image::cdcCacheStatus>,
                             .words = cdcCacheStatusText,
                             .findWord = itself},
         .exportName = "CdcCacheStatus"_L1,
         .settingsName = {},
         .findKey = {},
         .usualWidth = 0,
         .isShownAtFirst = false,
         .facet = {}},
};

/// Here the compiler asks for a column that is new, and then for its row.
constexpr bool isColumn(ImageColumn value)
{
    using enum ImageColumn;
    switch (value) {
    case Profile:
    case Region:
    case Name:
    case Os:
    case Architecture:
    case Type:
    case Size:
    case State:
    case Created:
    case ImageId:
    case Platform:
    case Source:
    case Creator:
    case Snapshots:
    case Tags:
    case CloudInit:
    case Deprecated:
    case Family:
    case License:
    case Sync:
    case Description:
    case CdcCache:
        return true;
    }
    return false;
}

static_assert(ColumnChecks::isInOrder(rows));
static_assert(!isColumn(ImageColumn(std::size(rows))));
static_assert(std::ranges::all_of(rows, ColumnChecks::isWhole));
static_assert(std::ranges::all_of(rows, ColumnChecks::isRead));
static_assert(std::ranges::all_of(rows, ColumnChecks::hasLettersOnly, &ColumnFacts::findKey));
static_assert(std::ranges::all_of(rows, ColumnChecks::canBeOwn));
static_assert(ColumnChecks::areUnique(rows, &ColumnFacts::exportName));
static_assert(ColumnChecks::areUnique(rows, &ColumnFacts::settingsName));
static_assert(ColumnChecks::areUnique(rows, &ColumnFacts::findKey));
static_assert(ColumnChecks::hasEachFacetOnce(rows));
static_assert(ColumnChecks::hasEachOnce(exportOrder, allColumnCount));
static_assert(ColumnChecks::hasEachOnce(findOrder, imageColumnCount));
static_assert(ColumnChecks::hasEachOnce(detailOrder, allColumnCount,
                                        {ImageColumn::Snapshots, ImageColumn::Tags}));

constexpr auto areOwn = [] {
    std::array<bool, allColumnCount> own = {};
    std::ranges::transform(rows, own.begin(), ColumnChecks::isOwn);
    return own;
}();

constexpr auto facetColumns = [] {
    std::array<ImageColumn, facetCount> columns = {};
    for (const ColumnFacts &row : rows) {
        if (row.facet)
            columns[size_t(*row.facet)] = row.column;
    }
    return columns;
}();

} // namespace

const ColumnFacts &columnFacts(ImageColumn column)
{
    return rows[size_t(column)];
}

bool isOwn(ImageColumn column)
{
    return areOwn[size_t(column)];
}

ImageColumn facetColumn(Facet facet)
{
    return facetColumns[size_t(facet)];
}
