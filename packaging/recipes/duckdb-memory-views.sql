-- SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
-- SPDX-License-Identifier: MIT
--
-- A stay is the time in which an image was in a region just so: from the result that had it first
-- up to, and without, the one that did not have it so any more; "until" is null for what is there.
CREATE VIEW stay AS
SELECT place.account, place.region, place.language, place.query, body.image_id,
       make_timestamp(began.taken * 1000) AS since, make_timestamp(ended.taken * 1000) AS until,
       CAST(body.json AS JSON) AS json
FROM remembered.stay
JOIN remembered.body ON body.id = stay.body
JOIN remembered.place ON place.id = stay.place
JOIN (SELECT result.id, taken FROM remembered.result
      JOIN remembered.run ON run.id = result.run) AS began
    ON began.id = stay.first
LEFT JOIN (SELECT result.id, taken FROM remembered.result
           JOIN remembered.run ON run.id = result.run) AS ended
    ON ended.id = stay.past;

-- Every image of every result: what an export of that time would have had.
CREATE VIEW kept AS
SELECT run.id AS run, make_timestamp(run.taken * 1000) AS taken, place.account, place.region,
       place.language, place.query, body.image_id, CAST(body.json AS JSON) AS json
FROM remembered.result
JOIN remembered.run ON run.id = result.run
JOIN remembered.place ON place.id = result.place
JOIN remembered.stay ON stay.place = result.place AND stay.first <= result.id
    AND (stay.past IS NULL OR stay.past > result.id)
JOIN remembered.body ON body.id = stay.body;
