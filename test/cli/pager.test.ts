import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { done, headroom, newFolder, now, program } from "../helpers/cli";
import { hasProgram, noTerminal } from "../helpers/programs";
import { openTerminal, type Terminal } from "../helpers/terminal";

let robin = "";
let folder = "";
beforeAll(async () => {
  robin = `${newFolder()}/robin`;
  await done(["demo", "--to", robin], { home: newFolder() });
  folder = newFolder("pager");
  // Keeps what it was given, its words and the settings that count.
  const script = `#!/bin/sh
cat > "${folder}/text"
printf '%s\n' "$*" "LESSHISTFILE=$LESSHISTFILE" "LESS=$LESS" "LESSOPEN=$LESSOPEN" > "${folder}/told"
echo "paged by $0"
`;
  writeFileSync(path.join(folder, "fake"), script);
  chmodSync(path.join(folder, "fake"), 0o755);
});

const keptBy = (name: string) => path.join(folder, name);

async function run(argv: string, env: Record<string, string>, rows = 24): Promise<Terminal> {
  for (const name of ["text", "told"]) if (existsSync(keptBy(name))) writeFileSync(keptBy(name), "");
  const terminal = await openTerminal(`'${process.execPath}' '${program}' ${argv}`, {
    rows,
    env: { HEADROOM_HOME: robin, HEADROOM_NOW: now, TZ: "UTC", HOME: folder, ...env },
  });
  onTestFinished(() => terminal.close());
  return terminal;
}

const readBack = (name: string) => (existsSync(keptBy(name)) ? readFileSync(keptBy(name), "utf8") : "");

describe.skipIf(noTerminal)("a document longer than the terminal", () => {
  test.each([["show"], ["advice --all"], ["show latest"], ["plan"], ["session guide"]])(
    "%s goes through the pager whole",
    async (argv) => {
      const rows = argv === "plan" || argv === "session guide" ? 12 : 24;
      const pager = `${keptBy("fake")} -x --two`;
      const terminal = await run(argv, { PAGER: pager, LESSOPEN: "||leave a trace %s" }, rows);
      await terminal.see("exit 0");
      const { stdout } = await done(argv.split(" "), { home: robin, env: { FORCE_COLOR: "1" } });
      expect(readBack("text")).toBe(stdout);
      expect(readBack("told")).toBe("-x --two\nLESSHISTFILE=-\nLESS=FRX\nLESSOPEN=\n");
      expect(await terminal.screen()).toContain("paged by");
    },
  );

  test("what somebody would get goes through it whole; then share asks, and no writes nothing", async () => {
    const file = path.join(newFolder("file"), "for-mira.json");
    const argv = ["share", "--for", "Mira", "--fields", "levels,answers,notes", "-o", file];
    const terminal = await run(argv.join(" "), { PAGER: keptBy("fake") });
    const asked = await terminal.see("Write this file for Mira, from Robin?");
    expect(asked).toContain("What Mira would get");
    expect(asked).toContain("y/n answer");
    const page = readBack("text");
    expect(page.split("\n").length).toBeGreaterThan(500);
    await terminal.pressThen("n", "exit 130");
    expect(existsSync(file)).toBe(false);
    const { stderr } = await headroom([...argv, "--yes"], { home: robin, env: { FORCE_COLOR: "1" } });
    expect(page).toBe(stderr);
  });

  test.each([
    ["one that fits", "session guide", {}, 60],
    ["an empty PAGER", "show", { PAGER: "" }, 24],
    ["cat", "show", { PAGER: "cat" }, 24],
    ["a pager that is not there", "show", { PAGER: "no-such-pager -R" }, 24],
    ["what only a shell understands", "show", { PAGER: 'sh -c "touch trace" | less' }, 24],
    ["--no-input", "show --no-input", {}, 24],
    ["--plain", "show --plain", {}, 24],
    ["--json", "show --json", {}, 24],
    ["two steps of advice", "advice", {}, 10],
  ])("is printed as it is: %s", async (_, argv, env, rows) => {
    const terminal = await run(argv, { PAGER: keptBy("fake"), ...env }, rows);
    await terminal.see("exit 0");
    expect(readBack("text")).toBe("");
    const screen = await terminal.screen({ history: true });
    expect(screen).not.toContain("paged by");
    const { stdout } = await done(argv.split(" "), { home: robin });
    expect(screen).toContain(stdout.trimEnd().split("\n").at(-1));
    expect(screen).toContain(stdout.split("\n").at(0));
    expect(existsSync(path.join(robin, "trace"))).toBe(false);
  });

  test.skipIf(!hasProgram("less"))(
    "less: Ctrl-C leaves it open, q ends it, and no file is left",
    async () => {
      const before = readdirSync(folder);
      const terminal = await run("show", { PAGER: "less" });
      await terminal.see("Strain");
      await terminal.press("/");
      await terminal.type("Answers");
      await terminal.press("Enter");
      await terminal.see("Answers");
      await terminal.press("C-c");
      // What is typed while less looks at the interruption is lost on some machines.
      await vi.waitFor(
        async () => {
          await terminal.press("G");
          expect(await terminal.screen()).toContain("headroom help-now  help at once");
        },
        { timeout: 30_000 },
      );
      expect(await terminal.screen()).not.toContain("exit");
      await terminal.pressThen("q", "exit 0");
      expect(readdirSync(folder)).toEqual(before);
    },
  );
});

test("in a pipe nothing is paged", async () => {
  const { stdout } = await done(["show"], { home: robin, env: { PAGER: keptBy("fake") } });
  expect(stdout).toContain("Strain");
  expect(stdout).not.toContain("paged by");
});
