import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { idsOf, weeklyIds } from "../helpers/answers";
import { done, headroom, journalIn, newFolder } from "../helpers/cli";
import { noTerminal } from "../helpers/programs";
import { beginWithSomebodyNew, enterLine, everythingIn, startSession } from "../helpers/session";
import type { Terminal } from "../helpers/terminal";

/** Where questions stand in the short round: the signs, six fields of the form, and the checklist. */
const signs = weeklyIds.length;
const [emotional, behavioural] = [1 + idsOf("physical").length, 1 + signs - idsOf("behavioural").length];
const habits = signs + 7;
const round = signs + 6 + idsOf("checklist").length;
const helpItems = idsOf("help").length;

/** Whole sessions of two people in a real terminal, and what is left of them. */

/** Words that only the help questions, or what they call for, put on a screen or into a file. */
const helpTraces =
  /help\.[a-z]|crisis\.life|without hope most of the time|cut off from yourself|ending your life|For Ada alone|Help first/;

const entriesOf = (home: string, person = "ada") =>
  (journalIn(home, person) ?? "")
    .trimEnd()
    .split("\n")
    .map((line): Record<string, unknown> => JSON.parse(line));
/** What lies beside the stamp of the due day, which repeats what the journal says. */
const filesOf = (home: string) =>
  readdirSync(path.join(home, "people", "ada"))
    .filter((name) => name !== "due")
    .toSorted();

/** From the private page through the 15 questions: the first with yes, or another one. */
async function answerHelp(terminal: Terminal, showLine: boolean): Promise<void> {
  await terminal.pressThen("Enter", "without hope most of the time?");
  await terminal.pressThen("y", `2/${helpItems}`);
  await terminal.type("n".repeat(helpItems - 1));
  await terminal.see("Therapy first whenever health is affected");
  await terminal.pressThen("Enter", "shall Mira see one line");
  await terminal.pressThen(showLine ? "y" : "n", "That part is over.");
}

/** Passes over the parts of the questionnaire from the one that stands, up to the review. */
async function passOver(terminal: Terminal, ...parts: string[]): Promise<void> {
  for (const then of parts) await terminal.pressThen("x", then);
}

/** From the first sign to the place where a boundary is chosen: the short round and one closer look. */
async function assess(terminal: Terminal): Promise<void> {
  await terminal.pressThen("m", "How does Mira see it?");
  await enterLine(terminal, "yawns in every call", "Mira's view: yawns in every call");
  await terminal.type("4".padEnd(idsOf("physical").length, "6"));
  await terminal.see(`emotional   ${emotional}/${round}`);
  await terminal.type("2".repeat(idsOf("emotional").length));
  await terminal.see(`behavioural  ${behavioural}/${round}`);
  await terminal.type("2".repeat(idsOf("behavioural").length));
  await terminal.see("hours worked");
  await terminal.press("Enter", "Enter", "Enter", "Enter");
  await terminal.pressThen("Enter", `checklist  ${habits}/${round}`);
  await terminal.pressThen("y", "An example?");
  await enterLine(terminal, "the move took nine weekends", `checklist  ${habits + 1}/${round}`);
  await terminal.type("y");
  await terminal.see("An example?");
  await terminal.pressThen("Enter", `checklist  ${habits + 2}/${round}`);
  await passOver(terminal, "nothing is stored yet");
  await terminal.pressThen("Enter", "A closer look is there if you want it.");
  await terminal.press("Down", "Down");
  await terminal.pressThen("Enter", "3 of 7  environment  42/67");
  await terminal.type("44443333333333333333333333");
  await terminal.see("nothing is stored yet");
  await terminal.pressThen("Enter", "our own rules, untested");
  expect(await terminal.see("enter  go on")).toContain("Ada, session");
  const differences = await terminal.pressThen("Enter", "Seen from two sides");
  expect(differences).toMatch(/Ada {9}4 or 5 days\n {4}Mira {8}yawns in every call/);
  await terminal.pressThen("Enter", "One boundary");
}

/** From the boundary to the private part. */
async function agree(terminal: Terminal): Promise<void> {
  await terminal.press("Down");
  await terminal.pressThen("Enter", "offered ");
  await terminal.pressThen("Enter", "One step, or two");
  await terminal.press("Down");
  await terminal.pressThen("Enter", "Agreed so far");
  await terminal.press("Down", "Down");
  await terminal.pressThen("Enter", "What does Ada want to do?");
  await enterLine(terminal, "lunch away from the desk", "That is all");
  await terminal.pressThen("Enter", "Is there a conversation to rehearse?");
  await terminal.pressThen("Enter", "For Ada alone");
}

/** From the end of the private part to the summary. */
async function close(terminal: Terminal): Promise<void> {
  await terminal.pressThen("Enter", "Who is there for Ada");
  await enterLine(terminal, "my sister, Jun", "When do you talk again?");
  await enterLine(terminal, "3w", "what may Mira see until then?");
  await terminal.press("Down");
  await terminal.pressThen("Enter", "what do you want to ask next time?");
  await enterLine(terminal, "how the rota talk went", "a note of your own?");
  await enterLine(terminal, "quiet, but laughed once", "One page for Ada:");
}

describe.skipIf(noTerminal)("a session", () => {
  test("goes from the frame to the record, and opens with what was agreed the next time", async () => {
    const home = newFolder();
    const first = await startSession(home, "session --with Ada --minutes 45", { rows: 40 });
    await beginWithSomebodyNew(first, "Ada");
    expect(await first.see("0 of 45 min")).toContain("Session, Mira with Ada");
    await enterLine(first, "a long week of moves", `physical   1/${round}`);
    await assess(first);
    await agree(first);
    await answerHelp(first, false);
    expect(await first.screen({ history: true })).not.toMatch(helpTraces);
    expect(everythingIn(home)).not.toMatch(helpTraces);
    expect(everythingIn(home)).toContain('"place":"help"');
    await close(first);
    expect(await first.pressThen("Enter", "exit 0")).toContain("# Session on Sun 22 Nov 2026");
    expect(await first.screen({ history: true })).not.toMatch(helpTraces);
    expect(everythingIn(home)).not.toMatch(helpTraces);

    const [checkIn, plan, session, ...more] = entriesOf(home);
    expect(more).toEqual([]);
    expect(filesOf(home)).toEqual(["journal.jsonl", "person.json"]);
    expect(checkIn).toMatchObject({
      type: "checkin",
      routine: "session",
      answers: { "phys.sleep-disruption": 3, "high.long-hours": true },
      note: "a long week of moves\nover 50 hours a week: the move took nine weekends",
    });
    expect(JSON.stringify(checkIn)).not.toContain("yawns");
    expect(plan).toMatchObject({ type: "plan", date: "2026-11-22" });
    expect(session).toMatchObject({
      ...{ type: "session", date: "2026-11-22", with: "Mira", checkin: checkIn?.id, nextOn: "2026-12-13" },
      ...{ support: ["my sister", "Jun"], shared: "agreed", ask: null, note: null, views: {} },
    });
    expect(session?.agreed).toHaveLength(3);

    const second = await startSession(home, "session --with ada", { now: "2026-12-13T09:00:00", rows: 40 });
    await second.see("enter takes Mira");
    await second.pressThen("Enter", "How do you meet");
    await second.press("Down");
    await second.pressThen("Enter", "it is Mira's: Mira, its admins");
    const opening = await second.pressThen("y", "Last time, Sun 22 Nov, you agreed on");
    // What the mentor wrote is the mentor's: in their own folder, in no word of the mentee's.
    const mentors = /how the rota talk went|quiet, but laughed once|yawns in every call/;
    expect(opening).not.toMatch(mentors);
    expect(everythingIn(path.join(home, "people", "ada"))).not.toMatch(mentors);
    const prepared = await done(["mentor", "prepare", "Ada"], { home, now: "2026-12-13T09:00:00" });
    for (const words of ["how the rota talk went", "quiet, but laughed once", "yawns in every call"])
      expect(prepared.stdout).toContain(words);
    await second.pressThen("k", "Ask to come off the pager");
    await second.pressThen("m", "lunch away from the desk");
    await second.pressThen("b", "Ask to come off the pager");
    await second.pressThen("m", "lunch away from the desk");
    await second.pressThen("m", "how was the week?");
    await second.pressThen("Escape", "Last time, Sun 22 Nov");
    await second.pressThen("k", "Ask to come off the pager");
    await second.pressThen("m", "lunch away from the desk");
    await second.pressThen("m", "how was the week?");
    await second.pressThen("Enter", "physical   1/42");
    await second.pressThen("b", "how was the week?");
    await second.pressThen("Enter", "physical   1/42");
    await passOver(second, "emotional", "behavioural", "hours worked");
    await second.press("Enter", "Enter", "Enter", "Enter");
    await second.pressThen("Enter", "boundaries  25/42");
    await second.pressThen("k", "checklist");
    await passOver(second, "nothing is stored yet");
    await second.pressThen("Enter", "A closer look");
    await second.pressThen("Enter", "too few answers");
    await second.pressThen("Enter", /The answers do not|The line so far|Since the last session/);
    await second.pressThen("Enter", "in practice");
    await second.pressThen("Enter", "Again: lunch away from the desk");
    await second.pressThen("Enter", "Is there a conversation");
    const alone = await second.pressThen("Enter", "For Ada alone");
    expect(alone).toContain("stop sharing your screen now");
    expect(alone).toContain("headroom checkin --only help");
    await second.pressThen("Enter", "That part is over.");
    await second.pressThen("Enter", "Who is there");
    await second.pressThen("Enter", "When do you talk again?");
    await enterLine(second, "-", "what may Mira see");
    await second.pressThen("Enter", "ask next time?");
    await second.pressThen("Enter", "a note of your own?");
    await second.type("half a note");
    await second.see("half a note");
    // A line of the mentor's that is left half-way is kept, in the mentor's own folder.
    await second.pressThen("C-c", "exit 130");
    expect(everythingIn(path.join(home, "people", "me"))).toContain("half a note");
    const third = await startSession(home, "session --with ada", { now: "2026-12-14T09:00:00", rows: 40 });
    await third.see("Go on with step 7 of 7");
    await third.pressThen("Enter", "a note of your own?");
    await third.pressThen("Enter", "One page for Ada:");
    await third.pressThen("q", "exit 0");
    const listed = JSON.parse(
      (await done(["sessions", "--json"], { home, now: "2026-12-14T10:00:00" })).stdout,
    );
    expect(listed.sessions).toHaveLength(2);
    // It has the day on which it ended; the answers keep the seven days they are about.
    expect(listed.sessions[0]).toMatchObject({ date: "2026-12-14", with: "Ada", nextOn: null, note: null });
    expect(listed.sessions[0].held.map(({ how }: { how: string }) => how)).toEqual([
      "kept",
      "missed",
      "missed",
    ]);
    expect(entriesOf(home).at(-2)).toMatchObject({ type: "checkin", date: "2026-12-13" });
  }, 60_000);

  test("that is killed goes on where it stood; the help part from its start", async () => {
    const home = newFolder();
    let terminal = await startSession(home, "session --with Ada", { rows: 40 });
    await beginWithSomebodyNew(terminal, "Ada");
    await terminal.type("half a wee");
    await terminal.see("half a wee");
    await terminal.pressThen("C-c", "exit 130");
    terminal = await startSession(home, "session --with Ada", { rows: 40 });
    await terminal.see("Go on with step 2 of 7");
    await terminal.pressThen("Enter", "half a wee");
    await enterLine(terminal, "k", `physical   1/${round}`);
    await terminal.type("46");
    await terminal.see(`physical   3/${round}`);
    process.kill(await terminal.pid(), "SIGKILL");
    await terminal.see("exit 137");

    terminal = await startSession(home, "session --with Ada", { rows: 40 });
    await terminal.see("Go on with step 2 of 7");
    await terminal.pressThen("Enter", `physical   3/${round}`);
    await passOver(terminal, "emotional", "behavioural", "hours worked");
    await terminal.press("Enter", "Enter", "Enter", "Enter");
    await terminal.pressThen("Enter", "checklist");
    await passOver(terminal, "nothing is stored yet");
    await terminal.pressThen("Enter", "A closer look");
    await terminal.pressThen("Enter", "our own rules, untested");
    process.kill(await terminal.pid(), "SIGKILL");
    await terminal.see("exit 137");
    expect(entriesOfOrNone(home)).toEqual([]);

    terminal = await startSession(home, "session --with Ada", { rows: 40 });
    await terminal.see("Go on with step 4 of 7");
    await terminal.pressThen("Enter", "our own rules, untested");
    await terminal.pressThen("Enter", "go on");
    await terminal.see(/Seen from|Nothing stands|The line so far/);
    await terminal.pressThen("Enter", "One boundary");
    await terminal.pressThen("Enter", "One step, or two");
    await terminal.pressThen("Enter", "Is there a conversation");
    await terminal.pressThen("Enter", "For Ada alone");
    await terminal.pressThen("Enter", `1/${helpItems}`);
    await terminal.pressThen("y", `2/${helpItems}`);
    process.kill(await terminal.pid(), "SIGKILL");
    await terminal.see("exit 137");
    expect(everythingIn(home)).not.toMatch(helpTraces);

    terminal = await startSession(home, "session --with Ada", { rows: 40 });
    await terminal.see("Go on with step 6 of 7");
    await terminal.pressThen("Enter", "For Ada alone");
    await answerHelp(terminal, true);
    expect(await terminal.see("Ada lets Mira know")).toContain("professional help comes first now");
    // Not even the line that Ada let Mira see lies anywhere.
    expect(everythingIn(home)).not.toMatch(/helpFirst|help-first|professional help/);
    await terminal.press("Down");
    await terminal.pressThen("Enter", "Who is there");
    await terminal.pressThen("Enter", "When do you talk again?");
    await terminal.pressThen("Enter", "what may Mira see");
    await terminal.pressThen("Enter", "ask next time?");
    await terminal.pressThen("Enter", "a note of your own?");
    await terminal.pressThen("Enter", "One page for Ada:");
    await terminal.pressThen("q", "exit 0");
    const [checkIn, session, ...more] = entriesOf(home);
    expect(more).toEqual([]);
    expect(checkIn?.answers).toEqual({ "phys.sleep-disruption": 3, "phys.chronic-fatigue": 4 });
    expect(checkIn?.note).toBe("half a week");
    expect(session).toMatchObject({ type: "session", agreed: [], shared: "nothing", nextOn: "2026-12-06" });
    // The line that Ada let Mira see was said, not stored.
    expect(JSON.stringify(session)).not.toContain("help");
    expect(filesOf(home)).toEqual(["journal.jsonl", "person.json"]);
  }, 60_000);

  test("without a yes stores nothing, not even the person; nor where nothing shall be stored", async () => {
    const home = newFolder();
    const begin = async () => {
      const terminal = await startSession(home, "session --with Ada", { columns: 60, rows: 20 });
      await terminal.see("There is nobody called Ada yet.");
      await terminal.press("Down");
      await terminal.pressThen("Enter", "What is the mentor's name?");
      await terminal.pressThen("Enter", "How do you meet");
      await terminal.pressThen("Enter", "Read this aloud");
      // On a small screen the yes counts once all of it was shown.
      await terminal.press("y");
      await terminal.see("Read to the end first");
      await terminal.pressThen("Space", "lines 7 to 13 of");
      await terminal.pressThen("Space", "y/n/o/l answer");
      return terminal;
    };
    const refused = await begin();
    await refused.pressThen("n", "exit 130");
    expect(everythingIn(home)).toBe("");
    const unstored = await begin();
    const week = await unstored.pressThen("o", "how was the week?");
    expect(week).not.toMatch(/save and leave|your record/);
    await enterLine(unstored, "a word", "physical");
    expect(await unstored.screen()).toContain("q leave, nothing kept");
    await unstored.pressThen("q", "Nothing was stored.");
    expect(everythingIn(home)).toBe("");
  });

  test("a crisis answer shows help to the mentee at once, then asks whether the mentor may know", async () => {
    const home = newFolder();
    const terminal = await startSession(home, "session --with Ada", { env: { HEADROOM_COUNTRY: "IE" } });
    await beginWithSomebodyNew(terminal, "Ada");
    await terminal.pressThen("Enter", `1/${round}`);
    await passOver(terminal, "emotional", "behavioural", "hours worked");
    await terminal.press("Enter", "Enter", "Enter", "Enter");
    await terminal.pressThen("Enter", "checklist");
    await passOver(terminal, "nothing is stored yet");
    await terminal.pressThen("Enter", "A closer look");
    await terminal.pressThen("Enter", "One boundary");
    await terminal.pressThen("Enter", "One step, or two");
    await terminal.pressThen("Enter", "Is there a conversation");
    await terminal.pressThen("Enter", "For Ada alone");
    await terminal.pressThen("Enter", `1/${helpItems}`);
    await terminal.type("n".repeat(helpItems - 1));
    await terminal.see(`${helpItems}/${helpItems}`);
    const help = await terminal.pressThen("y", "Please get help now");
    expect(help).toContain("Mira sees nothing of this unless you say so next");
    await terminal.pressThen("Enter", "shall Mira see one line");
    await terminal.pressThen("n", "That part is over.");
    const left = await terminal.screen({ history: true });
    expect(left).not.toMatch(helpTraces);
    expect(left).not.toContain("Please get help now");
    expect(everythingIn(home)).not.toMatch(helpTraces);
    await terminal.pressThen("q", "exit 130");
  });

  test("with --plain asks in lines, and clears what was private all the same", async () => {
    const home = newFolder();
    await done(["people", "add", "Ada"], { home });
    await done(["people", "add", "Mira"], { home });
    const terminal = await startSession(home, "-p Mira session --with Adda --plain", { rows: 60 });
    await terminal.see("1. I meant Ada");
    await terminal.pressThen("Enter", "How do you meet");
    await terminal.pressThen("Enter", "Read this aloud");
    await enterLine(terminal, "y", "how was the week?");
    await terminal.pressThen("Enter", `Question 1 of ${round}`);
    for (const then of [emotional, behavioural, signs + 1])
      await enterLine(terminal, "x", `Question ${then} of ${round}`);
    for (const field of [2, 3, 5, 6])
      await terminal.pressThen("Enter", `Question ${signs + field} of ${round}`);
    await terminal.pressThen("Enter", `Question ${habits} of ${round}`);
    await enterLine(terminal, "x", "Enter goes on");
    await terminal.pressThen("Enter", "A closer look");
    await terminal.pressThen("Enter", "One boundary");
    await terminal.pressThen("Enter", "One step, or two");
    await terminal.pressThen("Enter", "Is there a conversation");
    await terminal.pressThen("Enter", "For Ada alone");
    await terminal.pressThen("Enter", `Question 1 of ${helpItems}`);
    await enterLine(terminal, "y", `Question 2 of ${helpItems}`);
    for (let number = 3; number <= helpItems; number++)
      await enterLine(terminal, "n", `Question ${number} of ${helpItems}`);
    await enterLine(terminal, "n", "Therapy first whenever health is affected");
    await terminal.pressThen("Enter", "shall Mira see one line");
    await enterLine(terminal, "n", "That part is over.");
    expect(await terminal.screen({ history: true })).not.toMatch(helpTraces);
    await enterLine(terminal, "q", "exit 130");
    expect(everythingIn(home)).not.toMatch(helpTraces);
  });
});

function entriesOfOrNone(home: string) {
  return journalIn(home, "ada") === null ? [] : entriesOf(home);
}

describe("session without two people at a terminal", () => {
  test("ends with 2, and says that nothing stands in for it", async () => {
    const { code, stderr } = await headroom(["session", "--with", "Ada"]);
    expect(code).toBe(2);
    expect(stderr).toContain("two people at a terminal");
  });

  test("needs somebody else", async () => {
    expect((await headroom(["session"])).code).toBe(2);
    expect((await headroom(["session", "--with", "me"])).stderr).toContain("two people");
    expect((await headroom(["session", "--with", "a/b"])).code).toBe(2);
  });

  test("its guide fits a small screen", async () => {
    const { stdout } = await done(["session", "guide"]);
    expect(stdout.split("\n").length - 1).toBeLessThanOrEqual(23);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(78);
  });
});
