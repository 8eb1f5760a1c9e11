// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// duckdb_baseline.mjs ROWS.csv ROUNDS TASK…: what DuckDB takes in one thread with these rows, so many
// times over. A task is sort:COLUMN or copy:FILE, in milliseconds, or memory, in bytes a row. Writes
// a line for each: the task, a tab, the number.
//
// The engine comes from npm and is there for benchmarks only; run.sh installs it into a folder that
// DUCKDB_MODULES names.

import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';

const repetitions = 3;
const [rows, rounds, ...tasks] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(`${process.env.DUCKDB_MODULES}/`)('@duckdb/node-api');
const connection = await (await DuckDBInstance.create(':memory:')).connect();

async function median(statement, after) {
  const times = [];
  for (let repetition = 0; repetition < repetitions; ++repetition) {
    const start = performance.now();
    await connection.run(statement);
    times.push(performance.now() - start);
    if (after) await connection.run(after);
  }
  return times.sort((a, b) => a - b)[repetitions >> 1];
}

async function bytesPerRow() {
  const held = await connection.runAndReadAll(`SELECT
      (SELECT sum(memory_usage_bytes) FROM duckdb_memory())::DOUBLE,
      (SELECT count(*) FROM images)::DOUBLE`);
  const [bytes, count] = held.getRows()[0];
  return bytes / count;
}

function figure(task) {
  if (task === 'memory') return bytesPerRow();
  const [what, argument] = task.split(/:(.*)/s);
  if (what === 'copy') return median(`COPY images TO '${argument}' (HEADER)`);
  const sorted = `CREATE TABLE sorted AS SELECT rowid AS row FROM images ORDER BY ${argument}`;
  return median(sorted, 'DROP TABLE sorted');
}

await connection.run('SET threads = 1');
await connection.run(`CREATE TABLE images AS SELECT once.* FROM range(${Number(rounds)}),
    read_csv('${rows}', header = true) AS once`);
for (const task of tasks) console.log(`${task}\t${await figure(task)}`);
