import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../src/commands/session/run";
import { createContext } from "../../src/context";
import type { Host } from "../../src/ui/host";
import { idsOf, weeklyIds } from "../helpers/answers";
import { newFolder } from "../helpers/cli";
import { everythingIn } from "../helpers/session";

/** A session that is killed at each of its questions, and gone on with. */

/** A session in lines, from one question to the next. */
interface Talk {
  /** What is shown before the next answer; `null` once it is over. */
  next(): Promise<string | null>;
  answer(line: string): void;
}

function openSession(home: string): Talk {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = Object.assign(new PassThrough(), { columns: 80, rows: 24 });
  const screens: (string | null)[] = [];
  let waiting: ((screen: string | null) => void) | null = null;
  const show = (screen: string | null) => {
    if (waiting === null) screens.push(screen);
    else waiting(screen);
    waiting = null;
  };
  let said = "";
  let answered = 0;
  output.on("data", (chunk) => {
    const text = stripVTControlCharacters(String(chunk));
    said += text;
    if (text === "" || text.endsWith("\n")) return;
    show(said);
    said = "";
  });
  const host = {
    env: { HEADROOM_HOME: home, HEADROOM_NOW: "2026-11-22T09:14:03", LANG: "C.UTF-8" },
    ...{ platform: "linux", execPath: process.execPath, argv: [], unwritten: null },
    ...{ stdin: input, stdout: output, stderr: output },
    isTerminal: () => true,
    write: () => {},
  };
  const context = createContext(
    host as unknown as Host,
    { person: "Mira", color: false, input: true, plain: true },
    () => {},
  );
  run(context, { with: "Ada" }).then(
    () => show(null),
    (error) => show(`failed: ${error.stack}`),
  );
  return {
    next: () => {
      const screen = screens.shift();
      if (screen !== undefined) return Promise.resolve(screen);
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
    answer: (line) => {
      answered += 1;
      if (answered > 300) throw new Error(`"${line}" is taken by no question`);
      input.write(`${line}\n`);
    },
  };
}

const recordedAt = "2026-11-08T10:00:00+00:00";
const base = { v: 1, recordedAt, date: "2026-11-08" };
const plan = {
  ...{ ...base, id: "0199b0c0-0000-7000-8000-000000000001", type: "plan" },
  ...{ fields: { "plan.time.mail-cutoff": "18:00" }, active: ["plan.time.mail-cutoff"] },
};
const session = {
  ...{ ...base, id: "0199b0c0-0000-7000-8000-000000000002", type: "session", with: "Mira", mentor: "mira" },
  ...{ begun: recordedAt, consent: recordedAt, checkin: null, nextOn: null, shared: "agreed", held: [] },
  ...{ support: [], ask: null, note: null, views: {} },
  agreed: [
    { kind: "boundary", id: "plan.time.mail-cutoff", says: "email closed after 18:00" },
    { kind: "own", id: null, says: "lunch away from the desk" },
  ],
};

/** Mira's home; Ada's record is in it, with a session, or elsewhere. */
function homeOf(adasRecord: "here" | "elsewhere"): string {
  const home = newFolder();
  const add = (name: string) => {
    const folder = path.join(home, "people", name.toLowerCase());
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      path.join(folder, "person.json"),
      JSON.stringify({ v: 1, name, role: null, country: null }),
    );
    return folder;
  };
  add("Mira");
  if (adasRecord === "here")
    writeFileSync(
      path.join(add("Ada"), "journal.jsonl"),
      [plan, session].map((entry) => `${JSON.stringify(entry)}\n`).join(""),
    );
  return home;
}

/** The number of a row, by its first words. */
function row(screen: string, words: string): string {
  const found = new RegExp(`^(\\d+)\\. ${words}`, "m").exec(screen)?.[1];
  if (found === undefined) throw new Error(`there is no row ${words} on\n${screen}`);
  return found;
}

/** Where questions stand in a session: the signs, six fields of the form, the boundary, and the checklist. */
const signs = weeklyIds.length;
const [form, boundary, habits] = [signs + 1, signs + 7, signs + 8];
const [emotional, behavioural] = [1 + idsOf("physical").length, 1 + signs - idsOf("behavioural").length];
const question = (...places: readonly number[]) => new RegExp(`Question (${places.join("|")}) of \\d\\d`);

/** What the two answer, by what is asked: the first that fits, else Enter. */
const answers: readonly (readonly [RegExp, string | ((screen: string) => string)])[] = [
  [/There is nobody called Ada/, (screen) => row(screen, "Ada keeps a record elsewhere")],
  [/Go on with step/, "1"],
  [/Read this aloud/, "y"],
  [/email closed after 18:00\nDid it hold/, "m"],
  [/lunch away from the desk\nDid it hold/, "p"],
  [/how was the week/, "a long one"],
  [new RegExp(`Question \\d+ of ${idsOf("help").length}`), "n"],
  [/Question 1 of \d\d(?!.*nods)/s, "m"],
  [/How does Mira see it/, "nods off"],
  [question(1), "4"],
  [question(2, emotional, behavioural, habits + 1), "x"],
  [question(form), "2"],
  [question(form + 1), "45"],
  [question(boundary), "m"],
  [/What got in the way/, "a release"],
  [question(habits), "y"],
  [/An example/, "nine weekends"],
  [/can be loosened, or dropped/, (screen) => row(screen, "Drop it")],
  [/One boundary/, (screen) => row(screen, screen.includes("Loosen") ? "Loosen or drop" : "workday stops")],
  [/One step, or two/, (screen) => (screen.includes("a walk") ? "1" : row(screen, "Something in our own"))],
  [/What does Ada want to do/, "a walk"],
  [/Is there a conversation/, (screen) => row(screen, "With a colleague")],
  [/A talk with a colleague, 1 of/, "calls until eight"],
  [/A talk with a colleague, 2 of/, "a page that says who has the shift"],
  [/shall Mira see one line/, "n"],
  [/Who is there for Ada/, "Olga, Jun"],
  [/When do you talk again/, "3w"],
  [/what may Mira see/, "2"],
  [/ask next time/, "the rota"],
  [/a note of your own/, "laughed once"],
];
function answerTo(screen: string): string {
  const answer = answers.find(([asked]) => asked.test(screen))?.[1] ?? "";
  return typeof answer === "string" ? answer : answer(screen);
}

/** Where a session goes on that is killed at a question which belongs to another one. */
const goesOnAt: readonly (readonly [RegExp, RegExp])[] = [
  [/How does Mira see it/, question(1)],
  [question(form + 1, form + 2, form + 3, form + 4, form + 5), question(form)],
  [/What got in the way/, question(boundary)],
  [/An example/, question(habits)],
  [/can be loosened, or dropped|At what hour does/, /One boundary/],
  [/What does Ada want to do/, /One step, or two/],
  [/of 15\.|calls for professional help|shall Mira see|That part is over/, /For Ada alone/],
];

/** What is asked, and the choices; not what only says what was answered before. */
function asked(screen: string): string {
  const lines = screen
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("Last answer: "));
  const isHint = /Enter (is|keeps|leaves|takes) /;
  return lines.filter((line, index) => (index < 2 && !isHint.test(line)) || /^\d\. /.test(line)).join("\n");
}

/** Only the help questions, or what they call for, put these words anywhere. */
const helpTraces =
  /help\.[a-z]|crisis\.life|hope most of the time|ending your life|help-first|calls for prof/;

function leftIn(home: string) {
  const people = path.join(home, "people");
  const read = (name: string) => {
    try {
      return readFileSync(path.join(people, name), "utf8").replace(/"(id|checkin)":\s*"[^"]+"/g, '"$1":"…"');
    } catch {
      return null;
    }
  };
  return {
    files: readdirSync(people, { recursive: true, encoding: "utf8" }).toSorted(),
    journal: read("ada/journal.jsonl"),
    notes: read("mira/mentor-notes.json"),
  };
}

/** What a killed process leaves behind is nobody's. */
function forgetLocks(home: string): void {
  for (const name of readdirSync(home, { recursive: true, encoding: "utf8" }))
    if (name.endsWith(".lock")) rmSync(path.join(home, name));
}

describe("a session that is killed at each of its questions", () => {
  const most = process.getMaxListeners();
  beforeAll(() => void process.setMaxListeners(0));
  afterAll(() => void process.setMaxListeners(most));

  test.each(["here", "elsewhere"] as const)("goes on there, with the record %s", async (adasRecord) => {
    const unbroken = homeOf(adasRecord);
    const questions: string[] = [];
    const whole = openSession(unbroken);
    for (let one = await whole.next(); one !== null; one = await whole.next()) {
      expect(one, `after ${questions.at(-1)}`).not.toMatch(/That is not one of|failed/);
      questions.push(one);
      whole.answer(answerTo(one));
    }
    expect(questions.length).toBeGreaterThan(adasRecord === "here" ? 60 : 39);
    expect(leftIn(unbroken).notes).toContain("laughed once");
    const page = questions.at(-1) ?? "";
    expect(page.includes("## No longer in practice\n- email closed after 18:00\n")).toBe(
      adasRecord === "here",
    );
    expect(page).toContain(
      `Until then Mira sees${adasRecord === "here" ? ": what was agreed" : " what Ada puts into a shared file"}`,
    );

    const home = homeOf(adasRecord);
    const begins = questions.findIndex((one) => one.includes("Read this aloud")) + 1;
    for (const [at, killed] of questions.slice(0, -1).entries()) {
      const again = openSession(home);
      let now = await again.next();
      if (at >= begins) {
        expect(now).toContain("Go on with step");
        again.answer(answerTo(now ?? ""));
        now = await again.next();
      }
      const there = goesOnAt.find(([one]) => one.test(killed))?.[1];
      const isThere = (one: string, index: number) =>
        at < begins ? index === 0 : (there?.test(one) ?? index === at);
      const from = questions.slice(0, at + 1).findLastIndex(isThere);
      for (const question of questions.slice(from, at + 1)) {
        expect(asked(now ?? ""), `killed at ${killed}`).toBe(asked(question));
        again.answer(answerTo(question));
        now = await again.next();
      }
      expect(asked(now ?? ""), `killed at ${killed}`).toBe(asked(questions[at + 1] ?? ""));
      expect(everythingIn(home)).not.toMatch(helpTraces);
      forgetLocks(home);
      if (at + 2 < questions.length) continue;
      again.answer(answerTo(now ?? ""));
      expect(await again.next()).toBeNull();
    }
    expect(leftIn(home)).toEqual(leftIn(unbroken));
  });

  test("after it was stored, loses no view of the mentor's", async () => {
    const home = homeOf("here");
    const [draft, notes] = ["ada/session-draft.json", "mira/mentor-notes.json"].map((name) =>
      path.join(home, "people", name),
    ) as [string, string];
    const whole = openSession(home);
    let kept = "";
    for (let one = await whole.next(); one !== null; one = await whole.next()) {
      if (/a note of your own/.test(one)) kept = readFileSync(draft, "utf8");
      whole.answer(answerTo(one));
    }
    // As if it had ended between the record and the notes.
    writeFileSync(draft, kept);
    rmSync(notes);
    expect(await openSession(home).next()).toContain("How do you meet");
    expect(existsSync(draft)).toBe(false);
    expect(readFileSync(notes, "utf8")).toContain("nods off");
  });
});
