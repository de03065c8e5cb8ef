import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { idsOf, weeklyIds } from "../helpers/answers";
import { done, journalIn, newFolder } from "../helpers/cli";
import { noTerminal } from "../helpers/programs";
import { openTerminal, type Terminal } from "../helpers/terminal";

const program = path.resolve(import.meta.dirname, "../../bin/headroom.js");

/** A shell with job control, since Ctrl-Z and `fg` are its. */
async function shell(home: string, args: string, env: Record<string, string> = {}): Promise<Terminal> {
  const terminal = await openTerminal("bash --norc --noprofile -i", {
    env: { HEADROOM_HOME: home, HEADROOM_NOW: "2026-11-22T21:40:00", TZ: "UTC", PS1: "ready> ", ...env },
  });
  onTestFinished(() => terminal.close());
  await terminal.see("ready>");
  await terminal.type(`'${process.execPath}' '${program}' ${args}; echo "ended with $?"`);
  await terminal.press("Enter");
  return terminal;
}

/** A text as a terminal hands it over that marks what is pasted. */
const paste = (terminal: Terminal, text: string) => terminal.type(`\u001b[200~${text}\u001b[201~`);

const stored = (home: string) => JSON.parse(journalIn(home)?.trim().split("\n").at(-1) ?? "null");

async function withCheckIn(): Promise<string> {
  const home = newFolder();
  const input = JSON.stringify({ date: "2026-11-15", answers: { "phys.head-eyes": 2 } });
  await done(["checkin", "--answers", "-", "-q"], { home, input });
  return home;
}

describe.skipIf(noTerminal)("Ctrl-Z and fg return to the same question", () => {
  test.each([
    [
      "of a check-in",
      "checkin --only physical",
      `1/${idsOf("physical").length}`,
      "3",
      `2/${idsOf("physical").length}`,
    ],
    [
      "of a check-in in plain lines",
      "checkin --only physical --plain",
      "Question 1 of 6.",
      "3",
      "Question 2 of 6.",
    ],
    ["before something is removed", "delete latest", "(y/N)", "y", "(y/N) y"],
    ["in a menu", "lock", "❯ Export", "2", "❯ Lock"],
  ])("%s", async (_, args, question, answer, then) => {
    const terminal = await shell(await withCheckIn(), args);
    await terminal.see(question);
    const stopped = await terminal.pressThen("C-z", /Stopped/);
    expect(stopped).not.toContain("ended with 0");
    await terminal.type("clear");
    await terminal.press("Enter");
    await terminal.type("fg");
    await terminal.press("Enter");
    await terminal.see(question);
    await terminal.type(answer);
    if (args.includes("--plain")) await terminal.press("Enter");
    await terminal.see(then);
    await terminal.pressThen("C-c", "ready>");
  });
});

test.skipIf(noTerminal)("a passphrase can be pasted, and waits through Ctrl-Z", async () => {
  const terminal = await shell(await withCheckIn(), "lock");
  await terminal.see("❯ Export");
  await terminal.press("Down");
  await terminal.pressThen("Enter", "assphrase:");
  await paste(terminal, "two\n");
  await terminal.see("***");
  await terminal.pressThen("C-z", "Stopped");
  await terminal.type("fg");
  await terminal.pressThen("Enter", /fg\n(?:.*\n)*.*assphrase: \*\*\*$/m);
  await terminal.pressThen("C-c", "Nothing was changed.");
});

describe.skipIf(noTerminal)("what is pasted", () => {
  test("is refused by a question, and is the note with its lines", async () => {
    const home = newFolder();
    const terminal = await shell(home, "checkin --only phys.head-eyes");
    await terminal.see("1/1");
    await paste(terminal, "3\n\n");
    const refused = await terminal.see("What you pasted was not taken");
    expect(refused).toContain("1/1");
    await terminal.pressThen("z", "z does nothing here.");
    await terminal.pressThen("3", "nothing is stored yet");
    await paste(terminal, "\n");
    await terminal.see("What you pasted was not taken");
    await terminal.pressThen("n", "A note for yourself");
    await paste(terminal, "two\nlines");
    await terminal.see("two↵lines");
    await terminal.pressThen("Enter", "n note");
    await terminal.pressThen("Enter", "ended with 0");
    expect(stored(home)).toMatchObject({ answers: { "phys.head-eyes": 2 }, note: "two\nlines" });
  });

  test("in plain lines is refused by a question and is the note, too", async () => {
    const home = newFolder();
    const terminal = await shell(home, "checkin --only phys.head-eyes --plain");
    await terminal.see("Your answer");
    await paste(terminal, "3\n\n");
    await terminal.pressThen("Enter", "What you pasted was not taken");
    await terminal.type("3");
    await terminal.pressThen("Enter", "What now");
    await terminal.type("n");
    await terminal.pressThen("Enter", "A note for yourself");
    await paste(terminal, "two\nlines");
    await terminal.pressThen("Enter", "Note: two");
    await terminal.pressThen("Enter", "ended with 0");
    expect(stored(home)).toMatchObject({ answers: { "phys.head-eyes": 2 }, note: "two\nlines" });
  });
});

test.skipIf(noTerminal)("a day as people write it is told back before it counts", async () => {
  const home = await withCheckIn();
  const terminal = await shell(home, "checkin --routine weekly --plain");
  const signs = weeklyIds.length;
  // The form has six fields after the signs; its third is asked only after calls.
  const last = signs + 6;
  for (const question of [...Array.from({ length: signs + 3 }, (_, index) => index + 1), last - 1]) {
    await terminal.see(`Question ${question} of ${last}.`);
    await terminal.type(question <= signs ? "s" : "");
    await terminal.press("Enter");
  }
  await terminal.see(`Question ${last} of ${last}.`);
  await terminal.type("20.07.2026");
  await terminal.pressThen("Enter", "Enter takes 20.07.2026, Mon 20 Jul");
  await terminal.pressThen("Enter", "holiday 20 Jul");
});

describe.skipIf(noTerminal)("the person's own editor", () => {
  /** Opens the note in an editor that is a shell script. */
  async function edited(
    command: string,
    script: string,
  ): Promise<{ readonly home: string; readonly shown: string }> {
    const home = newFolder();
    mkdirSync(path.join(home, "my editor"), { recursive: true });
    writeFileSync(path.join(home, "my editor", "it.sh"), `#!/bin/sh\n${script}\n`, { mode: 0o700 });
    const terminal = await shell(home, "checkin --only phys.head-eyes", {
      EDITOR: command.replace("HOME", home),
    });
    await terminal.see("1/1");
    await terminal.pressThen("1", "nothing is stored yet");
    await terminal.press("e");
    // The list of keys names the note as well; its own line is there once the editor has ended.
    const shown = await terminal.see(/^ {2}n note {2,}\S[\s\S]*^enter store/m);
    await terminal.pressThen("Enter", "ended with 0");
    return { home, shown };
  }

  test("is started with its arguments; a control character is cleaned, and letters stay", async () => {
    const { home } = await edited(
      `HOME/my\\ editor/it.sh --wait "two words"`,
      `printf 'Müde\\033[2J %s\\n' "$1 $2 $#" > "$3"`,
    );
    expect(stored(home).note).toBe("Müde[2J --wait two words 3");
  });

  test("that ends with an error is said, and what it had saved is kept", async () => {
    const { home, shown } = await edited(`"HOME/my editor/it.sh"`, `echo saved > "$1"; exit 1`);
    expect(shown).toContain("your editor ended with 1; the note is what it had saved by then");
    expect(stored(home).note).toBe("saved");
  });
});

test.skipIf(noTerminal)("a note that is interrupted is in the draft", async () => {
  const home = newFolder();
  const first = await shell(home, "checkin --only phys.head-eyes");
  await first.see("1/1");
  await first.pressThen("1", "nothing is stored yet");
  await first.pressThen("n", "A note for yourself");
  await first.type("half a sent");
  await first.see("half a sent");
  await first.close();
  const second = await shell(home, "checkin");
  await second.see("is waiting");
  expect(await second.pressThen("Enter", "nothing is stored yet")).toContain("half a sent");
});
