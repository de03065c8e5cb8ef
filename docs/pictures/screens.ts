import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { openTerminal } from "../../test/helpers/terminal";
import type { Picture } from "./pictures";
import { svgOf } from "./svg";

const run = promisify(execFile);
const project = path.resolve(import.meta.dirname, "../..");
const program = path.join(project, "bin/headroom.js");
/** The Sunday with which Robin's forty weeks end. */
const lastWeek = "2026-11-22T21:00:00";

/**
 * Takes a picture by running the built program on invented data.
 * @param folder for the records; there is nothing in it yet
 * @returns an SVG file
 */
export async function pictureOf(picture: Picture, folder: string): Promise<string> {
  const { argv, now, person, before = [], talk, title, description } = picture;
  const home = path.join(folder, person);
  mkdirSync(home, { recursive: true });
  if (person === "robin") await robinAt(now, home);
  for (const line of before) await printed(line, home, now);
  const text = await (talk === undefined ? printed(argv, home, now) : talked(argv, home, now, talk));
  return svgOf({ command: ["headroom", ...argv].join(" "), title, description, text });
}

/** Robin's record as it stood at a moment, which may lie before its end. */
async function robinAt(now: string, home: string): Promise<void> {
  await printed(["demo", "--to", home], home, lastWeek);
  const file = path.join(home, "people/robin/journal.jsonl");
  const entries = readFileSync(file, "utf8").split(/(?<=\n)/);
  const recordedAt = (entry: string): string => JSON.parse(entry).recordedAt;
  writeFileSync(file, entries.filter((entry) => recordedAt(entry) <= now).join(""));
}

/** What the program writes to stdout, and nothing of the environment at hand in it. */
async function printed(argv: readonly string[], home: string, now: string): Promise<string> {
  const { stdout } = await run(process.execPath, [program, ...argv], {
    // The answers files of the invented people are named as they lie there.
    cwd: path.join(project, "test/fixtures/examples"),
    env: {
      PATH: process.env.PATH,
      HOME: home,
      HEADROOM_HOME: home,
      HEADROOM_NOW: now,
      TZ: "UTC",
      LANG: "C.UTF-8",
      FORCE_COLOR: "1",
      COLUMNS: "80",
    },
  });
  return stdout;
}

/** What a real terminal shows after some keys. */
async function talked(
  argv: readonly string[],
  home: string,
  now: string,
  { first, keys }: NonNullable<Picture["talk"]>,
): Promise<string> {
  const terminal = await openTerminal(`'${process.execPath}' '${program}' ${argv.join(" ")}`, {
    env: { HEADROOM_HOME: home, HEADROOM_NOW: now, HEADROOM_PERSON: "", TZ: "UTC" },
  });
  try {
    await terminal.see(first);
    for (const [key, then] of keys) await terminal.pressThen(key, then);
    return await terminal.screen({ colour: true, history: true });
  } finally {
    await terminal.close();
  }
}
