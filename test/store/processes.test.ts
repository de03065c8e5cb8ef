import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { append } from "../../src/store/append";
import { checkInEntry } from "../../src/store/entry";
import { readJournal } from "../../src/store/read";
import { content, stamp } from "./content";
import { checkIn, linesFor, tempFolder } from "./samples";

// Patient with a computer that has other things to do.
vi.setConfig({ testTimeout: 40_000 });

/** Whole processes that write one record at once, are killed, or meet a disk that refuses. */

const built = mkdtempSync(join(tmpdir(), "headroom-worker-"));
const script = join(built, "worker.mjs");
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL("./worker.ts", import.meta.url))],
    outfile: script,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  // Readable for the processes that run as nobody.
  chmodSync(built, 0o755);
});
afterAll(() => rmSync(built, { recursive: true }));

interface Running {
  readonly child: ChildProcess;
  /** What it said so far, whole lines only. */
  said(): string[];
  /** Resolves when it has said so many lines, or has ended. */
  untilSaid(lines: number): Promise<void>;
  readonly ended: Promise<unknown>;
}

function run(
  args: readonly (string | number)[],
  as: { uid?: number; gid?: number; shell?: string } = {},
): Running {
  const { shell, ...ids } = as;
  const command = [process.execPath, script, ...args.map(String)];
  const child = shell
    ? spawn("sh", ["-c", `${shell}; exec "$@"`, "sh", ...command], ids)
    : spawn(process.execPath, command.slice(1), ids);
  let out = "";
  let error = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    error += text;
  });
  const ended = once(child, "close").then(() => expect(error).toBe(""));
  const said = () => out.split("\n").slice(0, -1);
  const untilSaid = async (lines: number) => {
    while (said().length < lines && child.exitCode === null)
      await Promise.race([child.stdout && once(child.stdout, "data"), ended]);
  };
  return { child, said, untilSaid, ended };
}

/** Kills with no chance to clean up, and makes the lock it held old enough to be taken at once. */
async function kill(running: Running, lock: string): Promise<void> {
  running.child.kill("SIGKILL");
  await running.ended;
  age(lock);
}

/** Stands for the time that would have to pass. */
function age(lock: string): void {
  if (existsSync(lock)) utimesSync(lock, 0, 0);
}

/** Lets a moment pass that hits the process anywhere. */
function passAny(milliseconds: number): void {
  const end = performance.now() + randomInt(0, milliseconds * 1_000) / 1_000;
  while (performance.now() < end);
}

const idsIn = (file: string) => readJournal(file).entries.map(({ id }) => id);

it("three processes add 20 entries each at once", async () => {
  const file = join(tempFolder(), "home", "people", "me", "journal.jsonl");
  const workers = [1, 2, 3].map(() => run(["append", file, 20, 500]));
  await Promise.all(workers.map(({ ended }) => ended));
  const acknowledged = workers.flatMap((worker) => worker.said());
  expect(new Set(acknowledged).size).toBe(60);
  const written = readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).id);
  expect(written).toEqual(acknowledged.toSorted());
  expect(readJournal(file).damaged).toEqual([]);
  expect(readdirSync(dirname(file))).toEqual(["journal.jsonl"]);
});

describe("kill -9 at any moment", () => {
  it("loses no acknowledged entry", async () => {
    const file = join(tempFolder(), "journal.jsonl");
    const acknowledged: string[] = [];
    for (let round = 0; round < 20; round++) {
      const worker = run(["append", file, 1_000_000, round % 2 === 0 ? 100 : 200_000]);
      await worker.untilSaid(randomInt(1, 5));
      passAny(4);
      await kill(worker, `${file}.lock`);
      expect(worker.said().length).toBeGreaterThan(0);
      acknowledged.push(...worker.said());
    }
    const { entries, damaged } = readJournal(file);
    const ids = entries.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(acknowledged));
    // At most the one entry that was under way at each kill.
    expect(ids.length - acknowledged.length).toBeLessThanOrEqual(20);
    expect(damaged.length).toBeLessThanOrEqual(20);
    expect(acknowledged).toEqual(acknowledged.toSorted());
    const { id } = await append(file, (id) => checkInEntry(id, stamp, content), Date.now());
    expect(idsIn(file).at(-1)).toBe(id);
  });

  it("loses none while others write on", async () => {
    const file = join(tempFolder(), "journal.jsonl");
    const steady = run(["append", file, 150, 2_000]);
    const acknowledged: string[] = [];
    for (let round = 0; round < 2; round++) {
      const worker = run(["append", file, 1_000_000, 50_000]);
      await worker.untilSaid(randomInt(1, 4));
      // The lock may be the other's by now, and then it is not touched: that one waits for it to grow old.
      worker.child.kill("SIGKILL");
      await worker.ended;
      acknowledged.push(...worker.said());
    }
    await steady.ended;
    acknowledged.push(...steady.said());
    expect(steady.said()).toHaveLength(150);
    expect(idsIn(file)).toEqual(expect.arrayContaining(acknowledged));
  });

  it("in a rewrite loses none, and leaves no copy for long", async () => {
    const folder = tempFolder();
    const file = join(folder, "journal.jsonl");
    writeFileSync(file, linesFor([checkIn(1), checkIn(2)]));
    const acknowledged: string[] = [];
    for (let round = 0; round < 8; round++) {
      const worker = run(["erase", file, 1_000_000, 150_000]);
      await worker.untilSaid(randomInt(1, 4));
      passAny(6);
      await kill(worker, `${file}.lock`);
      acknowledged.push(...worker.said());
      expect(idsIn(file)).toEqual(expect.arrayContaining(acknowledged));
    }
    const last = run(["erase", file, 1, 10]);
    await last.ended;
    expect(idsIn(file)).toEqual(
      expect.arrayContaining([...acknowledged, ...last.said(), checkIn(1).id, checkIn(2).id]),
    );
    // A kill in the middle of an append leaves half a line, which is no entry and stays for doctor to report.
    const halves = new Set(readJournal(file).damaged.map(({ line }) => line - 1));
    const whole = readFileSync(file, "utf8")
      .split("\n")
      .filter((_, index) => !halves.has(index));
    expect(whole.join("\n")).not.toContain("secret");
    expect(readdirSync(folder)).toEqual(["journal.jsonl"]);
  });

  it("while the lock is held keeps others waiting for 5 seconds at most", async () => {
    const file = join(tempFolder(), "journal.jsonl");
    writeFileSync(file, "");
    const holder = run(["hold", file]);
    await holder.untilSaid(1);
    holder.child.kill("SIGKILL");
    await holder.ended;
    expect(existsSync(`${file}.lock`)).toBe(true);
    const begun = performance.now();
    await append(file, (id) => checkInEntry(id, stamp, content), Date.now());
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(existsSync(`${file}.lock`)).toBe(false);
  });
});

it.each(["000", "022", "0777"])("modes are those of a private record under umask %s", async (umask) => {
  const root = tempFolder();
  const file = join(root, "home", "people", "me", "journal.jsonl");
  const worker = run(["append", file], { shell: `umask ${umask}` });
  await worker.ended;
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const eraser = run(["erase", file], { shell: `umask ${umask}` });
  await eraser.ended;
  expect(idsIn(file)).toEqual([...worker.said(), ...eraser.said()]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  for (let path = dirname(file); path !== root; path = dirname(path))
    expect(statSync(path).mode & 0o777).toBe(0o700);
});

describe("a folder that may not be written", () => {
  const asSomebody = isRoot ? { uid: nobody, gid: nobody } : {};

  it.each(["append", "erase"])("makes %s say so and changes nothing", async (command) => {
    const root = tempFolder();
    chmodSync(root, 0o755);
    const folder = join(root, "me");
    const file = join(folder, "journal.jsonl");
    mkdirSync(folder);
    writeFileSync(file, linesFor([checkIn(1)]), { mode: 0o600 });
    if (isRoot) for (const path of [folder, file]) chownSync(path, nobody, nobody);
    chmodSync(folder, 0o500);
    const worker = run([command, file], asSomebody);
    await worker.ended;
    expect(worker.said().map((line) => JSON.parse(line))).toEqual([
      {
        kind: "disk",
        message: `the record cannot be written: ${file}: permission denied`,
        hint: expect.stringContaining("Nothing was stored."),
      },
    ]);
    expect(readFileSync(file, "utf8")).toBe(linesFor([checkIn(1)]));
    chmodSync(folder, 0o700);
    expect(readdirSync(folder)).toEqual(["journal.jsonl"]);
  });

  it("or entered", async () => {
    const root = tempFolder();
    chmodSync(root, 0o755);
    const file = join(root, "closed", "home", "journal.jsonl");
    mkdirSync(join(root, "closed"), { mode: 0o500 });
    if (isRoot) chownSync(join(root, "closed"), nobody, nobody);
    const worker = run(["append", file], asSomebody);
    await worker.ended;
    expect(worker.said().map((line) => JSON.parse(line))).toMatchObject([
      { kind: "disk", message: expect.stringContaining("permission denied") },
    ]);
  });
});

it("a limit on the size of files is met like a full disk", async () => {
  const file = join(tempFolder(), "journal.jsonl");
  const acknowledged: string[] = [];
  for (let round = 0; round < 3; round++) {
    const worker = run(["append", file, 1_000, 3_000], { shell: "ulimit -f 100" });
    // The signal that comes with this limit ends the process, in whatever it does just then.
    await worker.ended;
    age(`${file}.lock`);
    acknowledged.push(...worker.said().filter((line) => !line.startsWith("{")));
  }
  expect(acknowledged.length).toBeGreaterThan(10);
  expect(readJournal(file)).toMatchObject({ entries: acknowledged.map((id) => ({ id })), damaged: [] });
  const { id } = await append(file, (id) => checkInEntry(id, stamp, content), Date.now());
  expect(idsIn(file)).toEqual([...acknowledged, id]);
});
