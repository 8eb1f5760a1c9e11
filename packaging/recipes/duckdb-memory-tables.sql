-- SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
-- SPDX-License-Identifier: MIT
--
-- The memory from the files that memory-tables.sh wrote.
ATTACH ':memory:' AS remembered;
CREATE TABLE remembered.run AS SELECT * FROM read_json('memory-run.ndjson',
    columns = {id: 'BIGINT', taken: 'BIGINT'});
CREATE TABLE remembered.place AS SELECT * FROM read_json('memory-place.ndjson',
    columns = {id: 'BIGINT', account: 'VARCHAR', region: 'VARCHAR', language: 'VARCHAR',
               query: 'VARCHAR'});
CREATE TABLE remembered.result AS SELECT * FROM read_json('memory-result.ndjson',
    columns = {id: 'BIGINT', run: 'BIGINT', place: 'BIGINT', images: 'BIGINT'});
CREATE TABLE remembered.stay AS SELECT * FROM read_json('memory-stay.ndjson',
    columns = {place: 'BIGINT', "first": 'BIGINT', past: 'BIGINT', body: 'BIGINT'});
CREATE TABLE remembered.body AS SELECT * FROM read_json('memory-body.ndjson',
    columns = {id: 'BIGINT', image_id: 'VARCHAR', json: 'VARCHAR'});
