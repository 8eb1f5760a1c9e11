-- SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
-- SPDX-License-Identifier: MIT
--
-- Exports of many days, images-2026-11-01.ndjson and so on, in the folder in which DuckDB runs: a
-- table with the members of the API's image, and the day, which the name of the file says. Members
-- that this does not know are left out. Add a Profile VARCHAR in front for several accounts.
CREATE TABLE image AS
SELECT CAST(regexp_extract(filename, '(\d{4}-\d{2}-\d{2})[^/]*$', 1) AS DATE) AS Day,
       * EXCLUDE (filename)
FROM read_json('images-*.ndjson', format = 'newline_delimited', filename = true, columns = {
    Region: 'VARCHAR', ImageId: 'VARCHAR', OsName: 'VARCHAR', ImageType: 'VARCHAR',
    CreatedTime: 'VARCHAR', ImageName: 'VARCHAR', ImageDescription: 'VARCHAR',
    ImageSize: 'BIGINT', Architecture: 'VARCHAR', ImageState: 'VARCHAR', Platform: 'VARCHAR',
    ImageCreator: 'VARCHAR', ImageSource: 'VARCHAR', IsSupportCloudinit: 'BOOLEAN',
    SnapshotSet: 'STRUCT(SnapshotId VARCHAR, DiskUsage VARCHAR, DiskSize BIGINT)[]',
    Tags: 'STRUCT("Key" VARCHAR, "Value" VARCHAR)[]',
    LicenseType: 'VARCHAR', ImageFamily: 'VARCHAR', ImageDeprecated: 'BOOLEAN',
    CdcCacheStatus: 'VARCHAR'
});
