-- SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
-- SPDX-License-Identifier: MIT
--
-- The memory, memory.sqlite in the folder in which `clickhouse local` runs, or in user_files of a
-- server; it is read only. "memory_stay" and "memory_kept" are as in duckdb-memory-views.sql.
-- join_use_nulls makes a null, not 1970, of the end of what is there still.
CREATE VIEW memory_stay AS
SELECT place.account AS account, place.region AS region, place.language AS language,
       place.query AS query, body.image_id AS image_id,
       fromUnixTimestamp64Milli(assumeNotNull(began.taken), 'UTC') AS since,
       fromUnixTimestamp64Milli(ended.taken, 'UTC') AS until, body.json AS json
FROM sqlite('memory.sqlite', 'stay') AS stay
JOIN sqlite('memory.sqlite', 'body') AS body ON body.id = stay.body
JOIN sqlite('memory.sqlite', 'place') AS place ON place.id = stay.place
JOIN (SELECT result.id AS id, run.taken AS taken FROM sqlite('memory.sqlite', 'result') AS result
      JOIN sqlite('memory.sqlite', 'run') AS run ON run.id = result.run) AS began
    ON began.id = stay.first
LEFT JOIN (SELECT result.id AS id, run.taken AS taken
           FROM sqlite('memory.sqlite', 'result') AS result
           JOIN sqlite('memory.sqlite', 'run') AS run ON run.id = result.run) AS ended
    ON ended.id = stay.past
SETTINGS join_use_nulls = 1;

CREATE VIEW memory_kept AS
SELECT run.id AS run, fromUnixTimestamp64Milli(run.taken, 'UTC') AS taken,
       place.account AS account, place.region AS region, place.language AS language,
       place.query AS query, body.image_id AS image_id, body.json AS json
FROM sqlite('memory.sqlite', 'result') AS result
JOIN sqlite('memory.sqlite', 'run') AS run ON run.id = result.run
JOIN sqlite('memory.sqlite', 'place') AS place ON place.id = result.place
JOIN sqlite('memory.sqlite', 'stay') AS stay ON stay.place = result.place
JOIN sqlite('memory.sqlite', 'body') AS body ON body.id = stay.body
WHERE stay.first <= result.id AND (stay.past IS NULL OR stay.past > result.id);
