#!/usr/bin/env node
/**
 * As much of the program `duckdb` as the recipe needs (`-csv -c SQL`), on the npm package of the same
 * engine. The package is large, so it is no dependency: HEADROOM_TEST_DUCKDB names a folder in which
 * it was installed.
 */
const { createRequire } = require("node:module");
const { join } = require("node:path");

const from = createRequire(join(process.env.HEADROOM_TEST_DUCKDB, "package.json"));
const { DuckDBInstance } = from("@duckdb/node-api");

async function main([format, flag, sql]) {
  if (format !== "-csv" || flag !== "-c") throw new Error("duckdb -csv -c SQL");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const reader = await connection.runAndReadAll(sql);
  const rows = [reader.columnNames(), ...reader.getRows()];
  process.stdout.write(rows.map((row) => `${row.join(",")}\n`).join(""));
}

main(process.argv.slice(2));
