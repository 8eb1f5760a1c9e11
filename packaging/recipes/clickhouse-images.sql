-- SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
-- SPDX-License-Identifier: MIT
--
-- The same for ClickHouse: exports of many days, images-2026-11-01.ndjson and so on, in the folder
-- in which `clickhouse local` runs, or in user_files of a server. Members that this does not know
-- are left out.
CREATE TABLE image (
    Day Date, Region LowCardinality(String), ImageId String, OsName LowCardinality(Nullable(String)),
    ImageType LowCardinality(Nullable(String)), CreatedTime Nullable(String),
    ImageName Nullable(String), ImageDescription Nullable(String), ImageSize Nullable(Int64),
    Architecture LowCardinality(Nullable(String)), ImageState LowCardinality(Nullable(String)),
    Platform LowCardinality(Nullable(String)), ImageCreator LowCardinality(Nullable(String)),
    ImageSource LowCardinality(Nullable(String)), IsSupportCloudinit Nullable(Bool),
    SnapshotSet Array(Tuple(SnapshotId Nullable(String), DiskUsage Nullable(String),
                            DiskSize Nullable(Int64))),
    Tags Array(Tuple(Key Nullable(String), Value Nullable(String))),
    LicenseType LowCardinality(Nullable(String)), ImageFamily LowCardinality(Nullable(String)),
    ImageDeprecated Nullable(Bool), CdcCacheStatus LowCardinality(Nullable(String))
) ENGINE = MergeTree ORDER BY (Region, ImageId, Day);

INSERT INTO image
SELECT toDate(extract(_file, '\\d{4}-\\d{2}-\\d{2}')), *
FROM file('images-*.ndjson', JSONEachRow,
    'Region String, ImageId String, OsName Nullable(String), ImageType Nullable(String),
     CreatedTime Nullable(String), ImageName Nullable(String), ImageDescription Nullable(String),
     ImageSize Nullable(Int64), Architecture Nullable(String), ImageState Nullable(String),
     Platform Nullable(String), ImageCreator Nullable(String), ImageSource Nullable(String),
     IsSupportCloudinit Nullable(Bool),
     SnapshotSet Array(Tuple(SnapshotId Nullable(String), DiskUsage Nullable(String),
                             DiskSize Nullable(Int64))),
     Tags Array(Tuple(Key Nullable(String), Value Nullable(String))),
     LicenseType Nullable(String), ImageFamily Nullable(String), ImageDeprecated Nullable(Bool),
     CdcCacheStatus Nullable(String)')
SETTINGS input_format_skip_unknown_fields = 1;
