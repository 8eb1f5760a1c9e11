// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "searches/filecolumn.h"

ExportColumn exportColumnFor(ImageColumn column)
{
    switch (column) {
    case ImageColumn::Region:
        return ExportColumn::Region;
    case ImageColumn::Name:
        return ExportColumn::ImageName;
    case ImageColumn::ImageId:
        return ExportColumn::ImageId;
    case ImageColumn::Os:
        return ExportColumn::OsName;
    case ImageColumn::Platform:
        return ExportColumn::Platform;
    case ImageColumn::Architecture:
        return ExportColumn::Architecture;
    case ImageColumn::Type:
        return ExportColumn::ImageType;
    case ImageColumn::State:
        return ExportColumn::ImageState;
    case ImageColumn::Size:
        return ExportColumn::ImageSize;
    case ImageColumn::Created:
        return ExportColumn::CreatedTime;
    case ImageColumn::Source:
        return ExportColumn::ImageSource;
    case ImageColumn::Creator:
        return ExportColumn::ImageCreator;
    case ImageColumn::Snapshots:
        return ExportColumn::SnapshotSet;
    case ImageColumn::Tags:
        return ExportColumn::Tags;
    case ImageColumn::CloudInit:
        return ExportColumn::IsSupportCloudinit;
    case ImageColumn::Deprecated:
        return ExportColumn::ImageDeprecated;
    case ImageColumn::Family:
        return ExportColumn::ImageFamily;
    case ImageColumn::License:
        return ExportColumn::LicenseType;
    case ImageColumn::Sync:
        return ExportColumn::SyncPercent;
    case ImageColumn::Description:
        return ExportColumn::ImageDescription;
    case ImageColumn::CdcCache:
        return ExportColumn::CdcCacheStatus;
    }
    Q_UNREACHABLE();
}
