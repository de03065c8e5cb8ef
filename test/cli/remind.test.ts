import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { done, headroom, newFolder, program } from "../helpers/cli";
import { noTerminal } from "../helpers/programs";
import { openTerminal } from "../helpers/terminal";

/** Comes with systemd, which not every machine has. */
const analyzer = "systemd-analyze";

let root: string;
/** A path that trips up careless quoting. */
let home: string;
let bin: string;
let env: Readonly<Record<string, string>>;

beforeEach(async () => {
  root = newFolder();
  home = path.join(root, "it's 100% $HOME");
  bin = path.join(root, "bin");
  mkdirSync(home);
  mkdirSync(bin);
  env = { PATH: `${bin}:${path.dirname(process.execPath)}:/usr/bin:/bin`, HOME: root };
  // What the machine has of these must not be reached.
  for (const name of ["systemctl", "launchctl", "crontab", "notify-send", "osascript"])
    fake(name, "exit 127");
});

/** A program of the system that writes down how it was called. */
function fake(name: string, body = "exit 0"): void {
  const file = path.join(bin, name);
  writeFileSync(file, `#!/bin/sh\nprintf '%s\\n' "${name} $*" >> '${root}/calls'\n${body}\n`);
  chmodSync(file, 0o755);
}

function fakeCrontab(content: string | null): void {
  const table = path.join(root, "table");
  if (content !== null) writeFileSync(table, content);
  fake(
    "crontab",
    `case "$1" in
  -l) [ -f '${table}' ] && cat '${table}' || { echo "no crontab for me" >&2; exit 1; } ;;
  -r) rm '${table}' ;;
  -) cat > '${table}.new' && mv '${table}.new' '${table}' ;;
esac`,
  );
}

const table = () =>
  existsSync(path.join(root, "table")) ? readFileSync(path.join(root, "table"), "utf8") : null;
const calls = () =>
  existsSync(path.join(root, "calls"))
    ? readFileSync(path.join(root, "calls"), "utf8").trimEnd().split("\n")
    : [];
const run = (...argv: string[]) => headroom(["remind", ...argv], { home, env });
const units = () => path.join(root, ".config/systemd/user");

async function dueSince(day: string): Promise<void> {
  await done(["checkin", "--answers", "-", "--date", day], {
    home,
    input: '{"answers":{"phys.head-eyes":1,"high.long-hours":true}}',
  });
}

describe("systemd", () => {
  test("writes two units, starts the timer, shows it, and takes all of it away", async () => {
    fake("systemctl");
    const before = readdirSync(root).sort();
    const shown = await run("install", "--dry-run", "--day", "sunday", "--at", "17:30");
    expect(existsSync(units()), "a dry run writes nothing").toBe(false);
    expect(calls(), "it only looks").toEqual(["systemctl --user show-environment", "crontab -l"]);
    const installed = await run("install", "--yes", "--day", "sunday", "--at", "17:30");
    expect([installed.code, installed.stderr]).toEqual([0, ""]);
    expect(installed.stdout.replace("was done", "would be done")).toBe(shown.stdout);
    expect(calls().slice(-3)).toEqual([
      "systemctl --user daemon-reload",
      "systemctl --user enable --now headroom-remind-me.timer",
      "systemctl --user restart headroom-remind-me.timer",
    ]);
    const service = readFileSync(path.join(units(), "headroom-remind-me.service"), "utf8");
    expect(service).toContain(`Environment="HEADROOM_HOME=${home.replace("%", "%%")}"`);
    expect(service).toContain(`ExecStart="${process.execPath}" "${program}" "remind" "now" "-p" "me"`);
    expect(readFileSync(path.join(units(), "headroom-remind-me.timer"), "utf8")).toContain(
      "OnCalendar=Sun *-*-* 17:30:00\n",
    );
    expect((await run("show")).stdout).toContain("systemd  ");
    const removed = await run("remove", "--yes");
    expect([removed.code, readdirSync(units())]).toEqual([0, []]);
    expect(calls().at(-1)).toBe("systemctl --user daemon-reload");
    expect((await run()).stdout).toContain("No reminder is installed.");
    expect(before.every((name) => existsSync(path.join(root, name)))).toBe(true);
  });

  test.skipIf(spawnSync(analyzer, ["--version"]).status !== 0)(
    "systemd itself understands them (needs systemd-analyze)",
    async () => {
      fake("systemctl");
      await run("install", "--yes", "--day", "sunday");
      const { status, stderr } = spawnSync(
        analyzer,
        ["verify", "--user", "--man=no", path.join(units(), "headroom-remind-me.timer")],
        { encoding: "utf8", env: { ...env, XDG_RUNTIME_DIR: root } },
      );
      expect([status, stderr.split("\n").filter((line) => line.includes("headroom"))]).toEqual([0, []]);
    },
  );

  test("a failure leaves nothing behind, and a file of somebody else stays", async () => {
    fake("systemctl", '[ "$2" != enable ] || { echo "Failed to connect to bus" >&2; exit 1; }');
    const failed = await run("install", "--yes");
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain("Failed to connect to bus");
    expect(readdirSync(units())).toEqual([]);
    const own = path.join(units(), "headroom-remind-me.timer");
    writeFileSync(own, "[Timer]\n");
    expect((await run("install", "--yes")).stderr).toContain("was not written by headroom");
    expect((await run("remove", "--yes")).code).toBe(0);
    expect(readFileSync(own, "utf8")).toBe("[Timer]\n");
  });
});

describe("cron", () => {
  const others = "# mine\n0 1 * * * backup  \n\n";

  test.each([
    ["no crontab at all", null],
    ["an empty one", ""],
    ["other lines", others],
    ["a last line without its end", "# mine\n0 1 * * * backup"],
    ["another person's line", `${others}0 18 * * * x # written by headroom remind: jo-me\n`],
  ])("with %s", async (_name, content) => {
    fakeCrontab(content);
    for (const at of ["18:00", "07:05"]) {
      const { code, stderr } = await run("install", "--kind", "cron", "--yes", "--at", at, "--day", "sunday");
      expect([code, stderr]).toEqual([0, ""]);
    }
    const kept = content === null || content === "" ? "" : content.replace(/(?<!\n)$/, "\n");
    const line = (table() ?? "").slice(kept.length);
    expect(table()?.startsWith(kept)).toBe(true);
    expect(line).toMatch(
      /^5 7 \* \* 0 HEADROOM_HOME='.*' .* remind now -p me # written by headroom remind: me\n$/,
    );
    expect((await run("show")).stdout).toContain(line.trim());
    expect((await run("remove", "--yes")).code).toBe(0);
    expect(table()).toBe(kept === "" ? null : kept);
  });

  test("its line says what is due when a shell runs it", async () => {
    await dueSince("2026-11-15");
    fakeCrontab(null);
    await run("install", "--kind", "cron", "--yes");
    // As cron does: the command up to an unescaped percent sign, without the escapes.
    const [, command = ""] = /^(?:\S+ ){5}(.*)$/.exec((table() ?? "").trimEnd()) ?? [];
    expect(command).not.toMatch(/(?<!\\)%/);
    const { stdout, stderr } = spawnSync("sh", ["-c", command.replaceAll("\\%", "%")], {
      env: { ...env, HEADROOM_NOW: "2026-11-22T18:00:00", TZ: "UTC" },
      encoding: "utf8",
    });
    expect([stdout, stderr]).toEqual(["A monthly check-in is due: headroom checkin\n", ""]);
  });

  test("a crontab that cannot be read is not written over", async () => {
    fake("crontab", 'echo "you are not allowed" >&2; exit 1');
    const { code, stderr } = await run("install", "--kind", "cron", "--yes");
    expect([code, calls()]).toEqual([1, ["crontab -l", "crontab -l"]]);
    expect(stderr).toContain("you are not allowed");
  });

  test("takes the place of a timer, so that nothing is said twice", async () => {
    fake("systemctl");
    fakeCrontab(others);
    await run("install", "--yes");
    await run("install", "--kind", "cron", "--yes");
    expect(readdirSync(units())).toEqual([]);
    const document = JSON.parse((await run("show", "--json")).stdout);
    expect(document.installed.map(({ kind }: { kind: string }) => kind)).toEqual(["cron"]);
    await run("install", "--kind", "systemd", "--yes");
    expect(table()).toBe(others);
  });
});

test("launchd: an agent, loaded, changed and taken away", async () => {
  fake("launchctl");
  const file = path.join(root, "Library/LaunchAgents/headroom.remind.me.plist");
  await run("install", "--kind", "launchd", "--yes", "--day", "monday");
  const plist = readFileSync(file, "utf8");
  expect(plist).toContain(`<string>${program}</string>`);
  expect(plist).toContain("<key>Hour</key><integer>18</integer>");
  expect(plist).toContain("<key>Weekday</key><integer>1</integer>");
  await run("install", "--kind", "launchd", "--yes");
  expect(readFileSync(file, "utf8")).not.toContain("Weekday");
  await run("remove", "--yes");
  expect(existsSync(file)).toBe(false);
  expect(calls().filter((call) => call.startsWith("launchctl"))).toEqual(
    ["load", "unload", "load", "unload"].map((verb) => `launchctl ${verb} -w ${file}`),
  );
});

test("calendar: a weekly entry from the next due day on, with an alarm", async () => {
  await dueSince("2026-11-18");
  const { stdout, code } = await run("install", "--kind", "calendar", "--at", "17:30", "--day", "sunday");
  expect(code).toBe(0);
  expect(stdout).toContain("DTSTART:20261129T173000\r\n");
  expect(stdout).toContain("RRULE:FREQ=WEEKLY;BYDAY=SU\r\n");
  expect(stdout).toContain("BEGIN:VALARM");
});

describe("what the timer starts", () => {
  test("a notification when a check-in is due, else nothing; no words where notifications work", async () => {
    await dueSince("2026-11-15");
    fake("notify-send");
    const due = await run("now");
    expect([due.code, due.stdout]).toEqual([0, ""]);
    expect(calls()).toEqual([
      "notify-send --app-name=headroom headroom A monthly check-in is due: headroom checkin",
    ]);
    rmSync(path.join(bin, "notify-send"));
    fake("notify-send", "exit 1");
    expect((await run("now")).stdout).toBe("A monthly check-in is due: headroom checkin\n");
    await done(["pause", "--until", "2026-12-01"], { home });
    const paused = await run("now");
    expect([paused.code, paused.stdout, paused.stderr]).toEqual([0, "", ""]);
    rmSync(path.join(home, "people/me/due"));
    expect((await run("now")).stdout).toBe("");
  });
});

describe("asking", () => {
  test("without a terminal nothing happens", async () => {
    fake("systemctl");
    const { code, stderr } = await run("install");
    expect([code, existsSync(units())]).toEqual([2, false]);
    expect(stderr).toContain("--yes");
  });

  test("with nothing to use, and with words it does not know, it says what there is", async () => {
    expect((await run("install", "--yes")).stderr).toContain("--kind calendar");
    for (const [flag, value, says] of [
      ["--kind", "crom", "Did you mean cron?"],
      ["--at", "25:00", "such as 18:00"],
      ["--day", "sumday", "sunday"],
    ] as const) {
      const { code, stderr } = await run("install", flag, value);
      expect(code).toBe(2);
      expect(stderr).toContain(says);
    }
  });

  test.skipIf(noTerminal).each([
    ["n", "Nothing was changed.", null],
    ["y", "Done.", "written by headroom remind: me"],
  ])("in a terminal, %s", async (key, says, left) => {
    fakeCrontab(null);
    const set = { HEADROOM_HOME: path.join(root, "home"), HOME: root, PATH: env.PATH ?? "" };
    const terminal = await openTerminal(`${process.execPath} ${program} remind install --kind cron`, {
      env: set,
    });
    try {
      await terminal.see("Do this?");
      await terminal.type(key);
      await terminal.press("Enter");
      await terminal.see(says);
      if (left === null) expect(table()).toBeNull();
      else expect(table()).toContain(left);
    } finally {
      await terminal.close();
    }
  });
});
