// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT
//
// Makes a year of daily results as a company with 18 regions would have them, 10,000,000 rows: as an
// export a day (NDJSON), and as one memory. The same numbers give the same bytes.
//
//   node make-year.mjs FOLDER [DAYS [IMAGES]]      needs sqlite3
import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {once} from 'node:events';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const [folder, days = 365, images = 27398] = [process.argv[2], ...process.argv.slice(3).map(Number)];
const regions = ['ap-guangzhou', 'ap-shanghai', 'ap-nanjing', 'ap-beijing', 'ap-chengdu',
    'ap-chongqing', 'ap-hongkong', 'ap-singapore', 'ap-jakarta', 'ap-bangkok', 'ap-seoul',
    'ap-tokyo', 'eu-frankfurt', 'na-ashburn', 'na-siliconvalley', 'sa-saopaulo', 'ap-shanghai-fsi',
    'ap-shenzhen-fsi'];
const platforms = ['Ubuntu', 'Debian', 'TencentOS', 'CentOS', 'Windows'];
const firstDay = Date.UTC(2025, 10, 27);
const dayLength = 86400000;

let seed = 1;
const random = below => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor(seed / 4294967296 * below);
};
let nextId = 0;
const newId = () => 'img-' + (nextId++).toString(36).padStart(8, '0');

const makeImage = (number, day) => ({
    ImageId: newId(), OsName: `${platforms[number % 5]} Server ${18 + number % 7}.04 LTS 64bit`,
    ImageType: number % 3 ? 'PRIVATE_IMAGE' : 'PUBLIC_IMAGE',
    CreatedTime: new Date(firstDay + day * dayLength).toISOString().slice(0, 19) + 'Z',
    ImageName: `${['web', 'db', 'queue', 'gpu', 'base'][number % 5]}-${number}`,
    ImageDescription: `Build of service ${number}, hardened`, ImageSize: 20 + number % 10 * 10,
    Architecture: number % 4 ? 'x86_64' : 'arm64', ImageState: 'NORMAL',
    Platform: platforms[number % 5], ImageCreator: String(100000000000 + number % 40),
    ImageSource: 'CREATE_IMAGE', IsSupportCloudinit: true,
    SnapshotSet: [{SnapshotId: 'snap-' + (number % 1e8).toString(36).padStart(8, '0'),
        DiskUsage: 'SYSTEM_DISK', DiskSize: 50}],
    Tags: [{Key: 'env', Value: number % 2 ? 'prod' : 'test'}, {Key: 'team', Value: 't' + number % 30}],
    LicenseType: 'TencentCloud', ImageDeprecated: false,
});

// An image, its text, and the row of its stay in the memory.
const entries = [];
const bodies = new Map(), stays = []; // bodies by their text: one that comes back is there once
const keep = (entry, result) => {
    const json = JSON.stringify(entry.image);
    if (!bodies.has(json)) {
        bodies.set(json, {id: bodies.size + 1, image_id: entry.image.ImageId, json,
            digest: createHash('sha1').update(json).digest()});
    }
    entry.stay = {place: entry.place + 1, first: result, past: null, body: bodies.get(json).id};
    entry.line = `{"Region":"${regions[entry.place]}",${json.slice(1)}\n`;
    stays.push(entry.stay);
};

// Each day one of 500 is rebuilt, one of 1,000 gets another state, one of 5,000 is deprecated.
const alter = (entry, number, day, result) => {
    const dice = random(5000);
    if (dice >= 16)
        return;
    entry.stay.past = result;
    if (dice < 10)
        entry.image = makeImage(number, day);
    else if (dice < 15)
        entry.image.ImageState = entry.image.ImageState === 'NORMAL' ? 'USING' : 'NORMAL';
    else
        entry.image.ImageDeprecated = true;
    keep(entry, result);
};

mkdirSync(folder, {recursive: true});
const runs = [], results = [];
for (let day = 0; day < days; ++day) {
    const date = new Date(firstDay + day * dayLength).toISOString().slice(0, 10);
    runs.push({id: day + 1, taken: firstDay + day * dayLength});
    const counts = regions.map(() => 0);
    for (let number = 0; number < images; ++number) {
        const place = number % regions.length;
        const result = day * regions.length + place + 1;
        if (day === 0) {
            entries.push({place, image: makeImage(number, day)});
            keep(entries[number], result);
        } else {
            alter(entries[number], number, day, result);
        }
        ++counts[place];
    }
    counts.forEach((count, place) => results.push(
        {id: day * regions.length + place + 1, run: day + 1, place: place + 1, images: count}));
    writeFileSync(join(folder, `images-${date}.ndjson`), entries.map(entry => entry.line).join(''));
}

// The memory, with the tables of src/memory/memorydatabase.cpp.
const sql = spawn('sqlite3', [join(folder, 'memory.sqlite')], {stdio: ['pipe', 'inherit', 'inherit']});
const text = value => value === null ? 'NULL' : typeof value === 'number' ? String(value)
    : Buffer.isBuffer(value) ? `x'${value.toString('hex')}'`
    : `'${value.replaceAll("'", "''")}'`;
const write = async line => sql.stdin.write(line) || once(sql.stdin, 'drain');
await write(`PRAGMA journal_mode = WAL; PRAGMA user_version = 1; PRAGMA application_id = 1129729353;
BEGIN;
CREATE TABLE run (id INTEGER PRIMARY KEY AUTOINCREMENT, taken INTEGER NOT NULL);
CREATE TABLE place (id INTEGER PRIMARY KEY, account TEXT NOT NULL, region TEXT NOT NULL,
    language TEXT NOT NULL, query TEXT NOT NULL, UNIQUE (account, region, language, query));
CREATE TABLE result (id INTEGER PRIMARY KEY AUTOINCREMENT, run INTEGER NOT NULL,
    place INTEGER NOT NULL, images INTEGER NOT NULL);
CREATE INDEX result_place ON result (place, id);
CREATE TABLE body (id INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, image_id TEXT NOT NULL,
    json TEXT NOT NULL);
CREATE TABLE stay (place INTEGER NOT NULL, first INTEGER NOT NULL, past INTEGER,
    body INTEGER NOT NULL);
CREATE INDEX stay_place ON stay (place, past, first, body);
CREATE INDEX stay_body ON stay (body);
`);
const insert = async (table, rows) => {
    for (const row of rows) {
        await write(`INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (`
            + Object.values(row).map(text).join(', ') + ');\n');
    }
};
const query = '{"Filters":[],"ImageIds":[],"InstanceType":""}';
await insert('run', runs);
await insert('place', regions.map((region, index) =>
    ({id: index + 1, account: 'env', region, language: 'en-US', query})));
await insert('result', results);
await insert('body', bodies.values());
await insert('stay', stays);
sql.stdin.end('COMMIT;\n');
await once(sql, 'close');
console.log(`${days * images} rows in ${days} files; ${stays.length} stays in memory.sqlite`);
