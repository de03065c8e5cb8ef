import { execFileSync } from "node:child_process";
import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { findHistories } from "../../../src/store/signals/shell";
import { clocks, fileOf, newFolder, readOne, secret, zoneOf } from "./helpers";

/** 2026-11-20 22:00 and, an hour later, 23:00 in Berlin. */
const [ten, eleven] = [1795208400, 1795212000];
const both = ["2026-11-20 22:00", "2026-11-20 23:00"];
const withoutPath = (lines: readonly string[]) => lines.map((line) => line.replace(/^\/\S+\//, ""));

describe("shell histories", () => {
  const read = (text: string | Uint8Array, name: string) =>
    readOne({ kind: "shell", paths: [fileOf(text, name)], purpose: "private" });

  test.each([
    [
      ".bash_history",
      `#${ten}\n${secret} --now\n#${eleven}\ncat <<X\n : 1795000000:0;${secret}\n  when: 1795000000\nX\n`,
    ],
    [".zsh_history", `: ${ten}:0;${secret} \\\n: 1795000000:0;no stamp\n: ${eleven}:12;ls\n#1795000000\n`],
    [
      "fish_history",
      `- cmd: ${secret}\n  when: ${ten}\n- cmd: echo "#1795000000"\n  when: ${eleven}\n  paths:\n    - ${secret}\n`,
    ],
  ])("%s", async (name, text) => {
    const reading = await read(text, name);
    expect(clocks(reading)).toEqual(both);
    expect(reading.moments[0]).toMatchObject({ kind: "shell", purpose: "private" });
  });

  test("the bytes of commands may be of any encoding", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`#${ten}\n`),
      Buffer.from([0xff, 0xfe, 0x80, 10]),
      Buffer.from(`#${eleven}\n`),
    ]);
    expect(clocks(await read(bytes, ".bash_history"))).toEqual(both);
  });

  test.each([
    [".bash_history", "Put HISTTIMEFORMAT='%F %T ' in ~/.bashrc to keep them from then on."],
    [".zsh_history", "Put setopt EXTENDED_HISTORY in ~/.zshrc to keep them from then on."],
  ])("%s without timestamps is said to be one, with the line that switches them on", async (name, hint) => {
    const reading = await read(`${secret}\nls\n`, name);
    expect(withoutPath(reading.remarks)).toEqual([`${name} is a history without timestamps. ${hint}`]);
    expect(reading.usable).toBe(false);
  });

  test("are found in their usual places", async () => {
    const home = newFolder();
    expect(await findHistories(home, {})).toEqual([]);
    writeFileSync(path.join(home, ".zsh_history"), "");
    mkdirSync(path.join(home, ".local/share/fish"), { recursive: true });
    writeFileSync(path.join(home, ".local/share/fish/fish_history"), "");
    expect(await findHistories(home, {})).toEqual([
      path.join(home, ".zsh_history"),
      path.join(home, ".local/share/fish/fish_history"),
    ]);
  });

  test("commands around a check-in are left out", async () => {
    const file = fileOf(`#${ten}\nx\n#${eleven}\nx\n`);
    const reading = await readOne({ kind: "shell", paths: [file] }, { checkIns: [ten * 1000 + 60_000] });
    expect(clocks(reading)).toEqual(["2026-11-20 23:00"]);
  });
});

describe("pages", () => {
  const read = (text: string, more = {}) =>
    readOne({ kind: "pages", paths: [fileOf(text, "pages")], ...more });

  test.each([
    [
      "PagerDuty's CSV",
      `Id,Incident Number,Description,Service Name,Created On,Resolved On,Assigned To User Names\nQ1,12,"${secret}, again",db,2026-11-20T21:00:00Z,2026-11-20T21:30:00Z,Robin\nQ2,13,"two\nlines",db,2026-11-20T22:00:00Z,,Robin\n`,
    ],
    [
      "PagerDuty's JSON",
      JSON.stringify({
        incidents: ["21", "22"].map((hour, at) => ({
          incident_number: at,
          title: secret,
          created_at: `2026-11-20T${hour}:00:00Z`,
          assignments: [{ assignee: { summary: "Robin" } }],
        })),
      }),
    ],
    [
      "Opsgenie's CSV",
      `alertId,tinyId,message,createdAt,updatedAt,owner\na,1,${secret},${ten}000,1,robin\nb,2,${secret},${eleven}000,1,robin\n`,
    ],
    [
      "Opsgenie's JSON",
      JSON.stringify({
        data: [ten, eleven].map((at) => ({
          tinyId: "1",
          message: secret,
          createdAt: at * 1000,
          owner: "robin",
        })),
      }),
    ],
    [
      "Grafana OnCall's JSON",
      JSON.stringify({
        count: 2,
        results: ["21", "22"].map((hour) => ({
          id: "I1",
          integration_id: "C1",
          alerts_count: 3,
          title: secret,
          created_at: `2026-11-20T${hour}:00:00.430444Z`,
          acknowledged_by: "U1",
        })),
      }),
    ],
    [
      "Rootly's CSV",
      `ID,Sequential ID,Title,Created At,Started At,Mitigated At\n1,7,${secret},2026-11-20T20:00:00Z,2026-11-20T22:00:00+01:00,\n2,8,${secret},2026-11-20T20:00:00Z,2026-11-20T23:00:00+01:00,\n`,
    ],
    [
      "Rootly's JSON",
      JSON.stringify({
        data: ["22", "23"].map((hour) => ({
          type: "incidents",
          attributes: { sequential_id: 1, title: secret, started_at: `2026-11-20T${hour}:00:00.000+01:00` },
        })),
      }),
    ],
  ])("%s is recognised by its columns", async (_what, text) => {
    const reading = await read(text);
    expect(clocks(reading)).toEqual(both);
    expect(reading).toMatchObject({ remarks: [], skipped: [] });
  });

  test("any other CSV with the column of the time, and of one person alone", async () => {
    const text = `\uFEFFWann;Wer;Was\n2026-11-20 22:00;Robin;${secret}\n2026-11-20 23:00;"Robin, Sam";${secret}\nspäter;Robin;x\n2026-11-21 01:00;Sam;x\n`;
    expect(withoutPath((await read(text)).remarks)).toEqual([
      "pages is not an export that headroom knows. Name the column with the time: --time COLUMN.",
    ]);
    const reading = await read(text, { time: "Wann", who: { column: "Wer", value: "robin" } });
    expect(clocks(reading)).toEqual(both);
    expect(reading.skipped).toEqual([
      { why: "without a time", count: 1 },
      { why: "someone else's", count: 1 },
    ]);
    expect(withoutPath((await read(text, { time: "When" })).remarks)).toEqual([
      'pages has no column "When". Correct --time.',
    ]);
  });

  test("of several people and several zones are said to be", async () => {
    const text = `Incident Number,Created On,Assigned To\n1,2026-11-20T22:00:00+01:00,Robin\n2,2026-11-20T23:00:00-05:00,Sam\n`;
    const reading = await read(text);
    expect(clocks(reading)).toEqual(both);
    expect(withoutPath(reading.remarks)).toEqual([
      "pages has times in several time zones; each was read in its own.",
      "pages has pages of several people; all were counted. --who COLUMN=VALUE counts only yours.",
    ]);
  });

  test.each([
    ["[1,", "pages is not valid JSON. Export it again, as CSV or JSON."],
    ['{"a":1}', "pages holds no list of pages. Export it again, as CSV or JSON."],
    [`Incident Number,Created On\n1,"${secret}`, "pages is not valid CSV. Export it again, as CSV or JSON."],
    ["Incident Number,Created On\n1,soon\n", "pages has no usable time. Check its columns."],
  ])("%j is named", async (text, line) => {
    expect(withoutPath((await read(text)).remarks)).toEqual([line]);
  });
});

describe("plain times", () => {
  test("ISO 8601 and Unix, in and out of other text", async () => {
    const lines = [
      "# a comment",
      "2026-11-20T22:00:00+01:00",
      `${eleven}`,
      `${ten}000`,
      "2026-11-20T22:00:00.5Z",
      "2026-11-20 09:30",
      `robin pts/0 host 2026-11-19T08:00:00+0100 ${secret}`,
      "2026-02-30T10:00",
      "yesterday",
    ];
    const reading = await readOne({ kind: "times", paths: [fileOf(lines.join("\n"))] });
    expect(clocks(reading)).toEqual([
      "2026-11-19 08:00",
      "2026-11-20 09:30",
      "2026-11-20 22:00",
      "2026-11-20 22:00",
      "2026-11-20 23:00",
      "2026-11-20 23:00",
    ]);
    expect(reading.skipped).toEqual([{ why: "without a time", count: 2 }]);
  });

  test("from standard input, when there is one", async () => {
    async function* stdin() {
      yield Buffer.from(`${ten}\n${String(eleven).slice(0, 4)}`);
      yield Buffer.from(`${String(eleven).slice(4)}\n`);
    }
    expect(clocks(await readOne({ kind: "times", paths: ["-"] }, { stdin: stdin() }))).toEqual(both);
    expect((await readOne({ kind: "times", paths: ["-"] })).remarks).toEqual([
      "standard input was not read: pipe the times into headroom signals.",
    ]);
  });

  test("by the system's clock on both sides of summer time, in either direction", async () => {
    const lines = [
      "2026-03-29T00:59:59Z",
      "2026-03-29T01:00:00Z",
      "2026-10-25T00:30:00Z",
      "2026-10-25T01:30:00Z",
    ];
    const reading = await readOne({ kind: "times", paths: [fileOf(lines.join("\n"))] });
    expect(clocks(reading)).toEqual([
      "2026-03-29 01:59",
      "2026-03-29 03:00",
      "2026-10-25 02:30",
      "2026-10-25 02:30",
    ]);
    const local = fileOf("2026-03-29 01:30\n2026-03-29 03:30\n2026-10-25 03:30\n");
    const instants = (await readOne({ kind: "times", paths: [local] })).moments.map(({ at }) =>
      new Date(at).toISOString().slice(5, 16),
    );
    expect(instants).toEqual(["03-29T00:30", "03-29T01:30", "10-25T02:30"]);
    const lordHowe = await readOne(
      { kind: "times", paths: [fileOf("2026-10-01T00:00:00Z\n")] },
      { zone: zoneOf("Australia/Lord_Howe") },
    );
    expect(clocks(lordHowe)).toEqual(["2026-10-01 10:30"]);
  });
});

describe("files that must not be read to their end", () => {
  test("a pipe, a folder, something of 200 MB, and what is not there", async () => {
    const folder = newFolder();
    const pipe = path.join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const large = path.join(folder, "large");
    writeFileSync(large, "x");
    truncateSync(large, 200 * 1024 * 1024);
    const paths = [pipe, folder, large, path.join(folder, "none"), "/dev/zero"];
    const reading = await readOne({ kind: "times", paths });
    expect(reading.remarks).toEqual([
      `${pipe} is not a regular file and was not read.`,
      `${folder} is a folder. Name the file.`,
      `${large} is larger than 64 MiB and was not read. Export fewer weeks.`,
      `${paths[3]} cannot be read: there is no such file`,
      "/dev/zero is not a regular file and was not read.",
    ]);
  });

  test("standard input without an end", async () => {
    async function* stdin() {
      for (;;) yield new Uint8Array(1024 * 1024);
    }
    const reading = await readOne({ kind: "times", paths: ["-"] }, { stdin: stdin() });
    expect(reading.remarks).toEqual([
      "standard input is larger than 64 MiB and was not read. Export fewer weeks.",
    ]);
  });

  test.each(["pages", "calendar"] as const)("%s that are not UTF-8", async (kind) => {
    const reading = await readOne({
      kind,
      paths: [fileOf(Buffer.from(`\uFEFF${secret}`, "utf16le"), "export")],
    });
    expect(withoutPath(reading.remarks)).toEqual(["export is not UTF-8 text. Save or export it as UTF-8."]);
  });
});
