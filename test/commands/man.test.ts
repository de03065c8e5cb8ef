import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import type { Declaration } from "../../src/commands/declaration";
import { environmentVariables } from "../../src/commands/environment";
import { commands } from "../../src/commands/index";
import { manPage } from "../../src/commands/man";

const everyPath = (list: readonly Declaration[], parent = "headroom"): string[] =>
  list.flatMap((one) => [`${parent} ${one.name}`, ...everyPath(one.commands ?? [], `${parent} ${one.name}`)]);

/** What the page says once its marks are taken off. */
const plain = (page: string) =>
  page
    .replaceAll(/\\f[BIR]/g, "")
    .replaceAll("\\-", "-")
    .replaceAll("\\(dq", '"');

test("it names every command, every flag of theirs, the environment and the exit codes", () => {
  const page = plain(manPage());
  for (const line of everyPath(commands)) expect(page).toContain(`\n${line}`);
  for (const flag of commands.flatMap(({ flags = [] }) => flags)) expect(page).toContain(flag.flags);
  for (const { name } of environmentVariables) expect(page).toContain(`.B ${name}\n`);
  for (const code of [0, 1, 2, 3, 74, 130]) expect(page).toContain(`.B ${code}\n`);
  // A line of text that begins with a dot would be taken for a request, and lost.
  const requests = page.split("\n").flatMap((line) => /^[.']\w*/.exec(line)?.[0] ?? []);
  expect(new Set(requests)).toEqual(
    new Set([".TH", ".ad", ".nh", ".SH", ".SS", ".B", ".IR", ".PP", ".TP", ".RS", ".RE"]),
  );
});

test.skipIf(spawnSync("man", ["--version"]).error !== undefined)("man shows it without a complaint", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "headroom-man-"));
  try {
    const file = path.join(folder, "headroom.1");
    writeFileSync(file, manPage());
    const env = { ...process.env, LC_ALL: "C.UTF-8", MANWIDTH: "80", MANPAGER: "cat" };
    const { stdout, stderr, status } = spawnSync("man", ["--warnings", "-l", file], {
      env,
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("headroom checkin --answers - --json < week.json");
    expect(stdout).toContain("HEADROOM_HOME");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
