// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT
//
// Runs the schemas and queries of this folder on what make-year.mjs made, with both engines, and
// prints how long each takes: the best of three, in milliseconds. Fails where they disagree.
//
//   npm install @duckdb/node-api chdb && node measure.mjs FOLDER
import {execFileSync} from 'node:child_process';
import {readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(join(process.cwd(), 'package.json'));
const {DuckDBInstance} = require('@duckdb/node-api');
const {Session} = require('chdb');
process.chdir(process.argv[2]);
const script = name => readFileSync(join(here, name), 'utf8');

// What is asked of the exports; both engines read the same text.
const ofExports = {
    'images and GiB a day, by type':
        `SELECT Day, ImageType, count(*), sum(ImageSize) FROM image GROUP BY Day, ImageType`,
    'one region on one day':
        `SELECT * FROM image WHERE Region = 'ap-seoul' AND Day = '2026-03-01'`,
    'new in a week':
        `SELECT Region, ImageId FROM image WHERE Day = '2026-03-08' AND (Region, ImageId) NOT IN
         (SELECT Region, ImageId FROM image WHERE Day = '2026-03-01')`,
    'first and last day of each image':
        `SELECT Region, ImageId, min(Day), max(Day) FROM image GROUP BY Region, ImageId`,
    'one image through the year':
        `SELECT Day, Region, ImageState, ImageDeprecated FROM image WHERE ImageId = 'img-00000100'`,
    'names that were rebuilt most':
        `SELECT Region, ImageName, Architecture, count(DISTINCT ImageId) AS builds FROM image
         GROUP BY Region, ImageName, Architecture ORDER BY builds DESC, Region, ImageName LIMIT 20`,
};

// The same of the memory, of which DuckDB and ClickHouse have other names and functions.
const ofMemory = {
    'images a day': ['SELECT taken, count(*) FROM kept GROUP BY taken',
        'SELECT taken, count(*) FROM memory_kept GROUP BY taken'],
    'one region on one day': [`SELECT json FROM kept WHERE region = 'ap-seoul'
        AND taken = '2026-03-01 00:00:00'`, `SELECT json FROM memory_kept WHERE region = 'ap-seoul'
        AND taken = toDateTime64('2026-03-01 00:00:00', 3, 'UTC')`],
    'gone in a week': [`SELECT region, image_id FROM stay GROUP BY region, image_id
        HAVING max(coalesce(until, '2100-01-01')) BETWEEN '2026-03-01' AND '2026-03-08'`,
        `SELECT region, image_id FROM memory_stay GROUP BY region, image_id
        HAVING max(ifNull(until, toDateTime64('2100-01-01 00:00:00', 3, 'UTC')))
            BETWEEN toDateTime64('2026-03-01 00:00:00', 3, 'UTC')
                AND toDateTime64('2026-03-08 00:00:00', 3, 'UTC')`],
    'one image through the year': [
        `SELECT region, since, until, json->>'$.ImageState' FROM stay
         WHERE image_id = 'img-00000100'`,
        `SELECT region, since, until, JSONExtractString(json, 'ImageState') FROM memory_stay
         WHERE image_id = 'img-00000100'`],
    'deprecated now, by region': [
        `SELECT region, count(*) FROM stay WHERE until IS NULL
         AND (json->>'$.ImageDeprecated') = 'true' GROUP BY region`,
        `SELECT region, count(*) FROM memory_stay WHERE until IS NULL
         AND JSONExtractBool(json, 'ImageDeprecated') GROUP BY region`],
};

const since = start => Number(process.hrtime.bigint() - start) / 1e6;

async function timed(run) {
    let best = Infinity;
    for (let round = 0; round < 3; ++round) {
        const start = process.hrtime.bigint();
        await run();
        best = Math.min(best, since(start));
    }
    return best;
}

async function once(run) {
    const start = process.hrtime.bigint();
    await run();
    return since(start);
}

// DuckDB
const duck = await (await DuckDBInstance.create('year.duckdb')).connect();
const duckScript = name => duck.run(script(name));
// ClickHouse, which takes one statement at a time.
const click = new Session('./year.clickhouse');
const clickScript = name => {
    for (const statement of script(name).replaceAll(/^--.*$/gm, '').split(/;\s*$/m)) {
        if (statement.trim())
            click.query(statement, 'CSV');
    }
};

const rows = [];
const row = (what, duckTime, clickTime) => {
    rows.push(`| ${what} | ${Math.round(duckTime)} | ${Math.round(clickTime)} |`);
    console.error(rows.at(-1));
};
async function compare(what, duckSql, clickSql) {
    const count = `SELECT count(*) FROM (`;
    const inDuck = Number((await duck.runAndReadAll(`${count}${duckSql}) AS t`)).getRows()[0][0]);
    const inClick = Number(click.query(`${count}${clickSql})`, 'TSV'));
    if (inDuck !== inClick || inDuck === 0)
        throw new Error(`${what}: ${inDuck} rows of DuckDB, ${inClick} of ClickHouse`);
    row(`${what} (${inDuck} rows)`, await timed(() => duck.runAndReadAll(duckSql)),
        await timed(() => click.query(clickSql, 'Native')));
}

row('load the exports', await once(() => duckScript('duckdb-images.sql')),
    await once(() => clickScript('clickhouse-images.sql')));
for (const [what, sql] of Object.entries(ofExports))
    await compare(what, sql, sql);
// Its extension for SQLite cannot be fetched everywhere.
const tables = await once(() => execFileSync(join(here, 'memory-tables.sh'), ['memory.sqlite', '.']));
row('open the memory', tables + await once(() => duckScript('duckdb-memory-tables.sql')),
    await once(() => clickScript('clickhouse-memory.sql')));
await duckScript('duckdb-memory-views.sql');
for (const [what, [inDuck, inClick]] of Object.entries(ofMemory))
    await compare(`memory: ${what}`, inDuck, inClick);
console.log(`| | DuckDB | ClickHouse |\n| --- | ---: | ---: |\n${rows.join('\n')}`);
click.cleanup();
rmSync('year.duckdb');
