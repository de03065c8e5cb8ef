import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { done, headroom, newFolder } from "../helpers/cli";
import { noTerminal } from "../helpers/programs";
import { enterLine, startSession } from "../helpers/session";
import { passphraseFile, textBelow } from "../helpers/share";

/** A mentoring from its first file to its end, between people who each have a computer of their own. */

const [first, later, last] = ["2026-11-22T09:00:00", "2026-12-13T09:00:00", "2026-12-14T09:00:00"];
/** Words of Ada's that no mentor is to hold: notes, tags, help, panic. */
const unshared = /quietly-noted|tag-of-the-week|help\.|crisis\.|panic|"note": "/;

const week = JSON.stringify({
  answers: {
    "high.long-hours": true,
    "phys.sleep-disruption": 3,
    "crisis.life": true,
    "s4.panic-anxiety": true,
  },
  boundaries: { "plan.time.mail-cutoff": "missed" },
  ...{ note: "quietly-noted", tags: ["tag-of-the-week"] },
});

test.skipIf(noTerminal)(
  "a mentoring by video, from prepare to its end",
  async () => {
    const [ada, mira, jun, desk] = [newFolder("ada"), newFolder("mira"), newFolder("jun"), newFolder("desk")];
    const file = (name: string) => path.join(desk, name);
    const said = (text: string) => text.replace(/\s+/g, " ");

    // The mentee answers alone, and shares signed and sealed.
    await headroom(["checkin", "--answers", "-"], { home: ada, input: week, now: first });
    await done(
      ["plan", "edit", "--set", "plan.time.mail-cutoff=18:00", "--activate", "plan.time.mail-cutoff"],
      {
        home: ada,
        now: first,
      },
    );
    const keys = JSON.parse((await done(["keys", "--json"], { home: mira, now: first })).stdout);
    const share = [
      "share",
      "--for",
      "Mira",
      "--as",
      "Ada",
      "--encrypt-to",
      keys.recipient,
      "--yes",
      "-q",
      "-o",
    ];
    await done([...share, file("1.age"), "--fields", "levels,trend,plan"], { home: ada, now: first });
    expect(textBelow(desk)).not.toContain("mail-cutoff");
    await done(["import", file("1.age"), "--yes", "-q"], { home: mira, now: first });
    const prepared = await done(["mentor", "prepare", "Ada", "--minutes", "45"], { home: mira, now: first });
    expect(said(prepared.stdout)).toContain("this is the first talk");
    expect(prepared.stdout).toContain("45 minutes planned");

    // The talk starts from the file; nobody is asked a question here, and none that is private.
    const talk = await startSession(mira, "session --with ada", { rows: 40, now: first });
    await talk.see("What is the mentor's name?");
    await enterLine(talk, "Mira", "How do you meet");
    await talk.press("Down");
    expect(await talk.pressThen("Enter", "Read this aloud")).toContain("here only what we agree on");
    const shown = await talk.pressThen("y", "Ada, shared with Mira");
    expect(shown).toContain("email closed after 18:00 (in practice)");
    await talk.pressThen("Enter", "Loosen or drop: email closed after 18:00");
    await chooseRow(talk, "Loosen or drop");
    await talk.pressThen("Enter", "Another value");
    await talk.press("Down");
    await talk.pressThen("Enter", "offered");
    await enterLine(talk, "19:30", "One step, or two");
    await chooseRow(talk, "Something in our own words");
    await talk.pressThen("Enter", "What does Ada want to do?");
    await enterLine(talk, "lunch away from the desk", "Agreed so far");
    await talk.pressThen("Enter", "conversation to rehearse");
    const alone = await talk.pressThen("Enter", "For Ada alone");
    expect(alone).toContain("Mira, stop sharing your screen now.");
    await talk.pressThen("Enter", "That part is over.");
    await talk.pressThen("Enter", "Who is there for Ada");
    await enterLine(talk, "Olga", "When do you talk again?");
    await enterLine(talk, "3w", "what do you want to ask next time?");
    await enterLine(talk, "the-rota-talk", "a note of your own?");
    await enterLine(talk, "laughed-once", "One page for Ada:");
    await chooseRow(talk, "Write the agreement");
    await talk.pressThen("Enter", "Which file?");
    await enterLine(talk, file("agreement.json"), "One page for Ada:");
    await talk.pressThen("q", "exit 0");
    expect(textBelow(mira)).not.toMatch(unshared);
    expect(textBelow(desk)).not.toMatch(/the-rota-talk|laughed-once/);

    // The agreement goes back into the mentee's own plan.
    const taken = (await done(["import", file("agreement.json")], { home: ada, now: first })).stdout;
    expect(said(taken)).toContain("In practice from now on: email closed after 19:30.");
    expect(said(taken)).toContain("You talk again on Sun 13 Dec.");

    // Three weeks later: the days since then, and what was agreed comes up first.
    await headroom(["checkin", "--answers", "-"], { home: ada, input: week, now: later });
    await done([...share, file("2.age"), "--since", "last-talk"], { home: ada, now: later });
    expect((await done(["import", file("2.age")], { home: mira, now: later })).stdout).toContain(
      "1 new, 1 renewed",
    );
    const again = await done(["mentor", "prepare", "Ada"], { home: mira, now: later });
    for (const words of ["lunch away from the desk: did it hold?", "the-rota-talk", "laughed-once"])
      expect(again.stdout).toContain(words);
    const second = await startSession(mira, "session --with Ada", { rows: 40, now: later });
    await second.see("enter takes Mira");
    await second.pressThen("Enter", "How do you meet");
    await second.pressThen("Enter", "Read this aloud");
    await second.pressThen("y", "email closed after 19:30");
    await second.pressThen("k", "lunch away from the desk");
    await second.pressThen("m", "Ada, shared with Mira");
    await second.pressThen("q", "exit 130");
    const left = await done(["mentor", "overview"], { home: mira, now: later });
    expect(left.stdout).toMatch(/Ada \(elsewhere\) .*unfinished/);
    const third = await startSession(mira, "session --with Ada", { rows: 40, now: last });
    await third.see("Go on with step");
    await third.pressThen("Enter", "Ada, shared with Mira");
    await third.pressThen("Enter", "One boundary");
    await third.pressThen("Enter", "Again: lunch away from the desk");
    await chooseRow(third, "Again: lunch");
    await third.pressThen("Enter", "Agreed so far");
    await third.pressThen("Enter", "conversation to rehearse");
    await third.pressThen("Enter", "For Ada alone");
    await third.pressThen("x", "That part is over.");
    await third.pressThen("Enter", "Who is there for Ada");
    await third.pressThen("Enter", "When do you talk again?");
    await third.pressThen("Enter", "ask next time?");
    await third.pressThen("Enter", "a note of your own?");
    await third.pressThen("Enter", "One page for Ada:");
    await third.pressThen("q", "exit 0");
    const listed = JSON.parse((await done(["sessions", "--json"], { home: mira, now: last })).stdout);
    expect(listed.sessions).toMatchObject([
      { date: "2026-12-14", with: "Ada", menteeId: null, held: [{ how: "kept" }, { how: "missed" }] },
      { date: "2026-11-22", with: "Ada", nextOn: "2026-12-13" },
    ]);
    expect(listed.open).toEqual([]);

    // What was shared is taken back.
    await done([...share, file("3.age"), "--revoke"], { home: ada, now: last });
    await done(["import", file("3.age"), "-q"], { home: mira, now: last });
    expect((await done(["mentor", "prepare", "Ada"], { home: mira, now: last })).stdout).toContain(
      "taken back",
    );
    expect(textBelow(path.join(mira, "people"))).not.toContain('"level"');
    expect((await headroom(["import", file("2.age")], { home: mira, now: last })).code).toBe(1);

    // Somebody else goes on: what was agreed, and all of it only with Ada's yes.
    const over = ["mentor", "hand-over", "Ada", "--to", "Jun", "-o"];
    await done([...over, file("short.json"), "-q"], { home: mira, now: last });
    expect(readFileSync(file("short.json"), "utf8")).not.toMatch(/Olga|the-rota-talk|laughed-once/);
    expect((await headroom([...over, file("no.json"), "--summary"], { home: mira, now: last })).code).toBe(2);
    expect(existsSync(file("no.json"))).toBe(false);
    await done([...over, file("all.json"), "--summary", "--mentee-agrees", "-q"], { home: mira, now: last });
    for (const [name, words] of [
      ["short.json", "with 1 talk"],
      ["all.json", "with 1 talk"],
      ["all.json", "already"],
    ] as const)
      expect((await done(["import", file(name)], { home: jun, now: last })).stdout).toContain(words);
    const next = (await done(["mentor", "prepare", "Ada"], { home: jun, now: last })).stdout;
    expect(next).toContain("Mon 14 Dec, with Mira");
    expect(textBelow(jun)).not.toMatch(/the-rota-talk|laughed-once/);

    // The end names all of it, and leaves nothing.
    const end = ["mentor", "end", "Ada"];
    expect(said((await headroom(end, { home: mira, now: last })).stderr)).toContain(
      "what Ada shares with you; Ada's key; your notes on Ada",
    );
    await done([...end, "--confirm", "Ada", "-q"], { home: mira, now: last });
    expect(textBelow(mira)).not.toMatch(/lunch away|the-rota-talk|laughed-once|Olga|Ada/);
    expect(readdirSync(path.join(mira, "people"))).toEqual(["me"]);
  },
  90_000,
);

/** Moves the pointer to the row that begins so, a step at a time as each is drawn. */
async function chooseRow(terminal: Awaited<ReturnType<typeof startSession>>, row: string): Promise<void> {
  for (let drawn = await terminal.see(row); ; ) {
    const lines = drawn.split("\n");
    const from = lines.findIndex((line) => line.startsWith("❯"));
    const to = lines.findIndex((line) => line.includes(row));
    if (from === to) return;
    if (from >= 0) await terminal.press(to > from ? "Down" : "Up");
    const before = drawn;
    drawn = await vi.waitFor(
      async () => {
        const shown = await terminal.screen();
        expect(shown).not.toBe(before);
        return shown;
      },
      { timeout: 30_000 },
    );
  }
}

test.skipIf(noTerminal)("who is removed while a session is open stays removed", async () => {
  const home = newFolder();
  await done(["people", "add", "Ada"], { home });
  const terminal = await startSession(home, "session --with Ada");
  await terminal.see("enter takes mentor");
  await terminal.pressThen("Enter", "How do you meet");
  await terminal.pressThen("Enter", "Read this aloud");
  await terminal.pressThen("y", "how was the week?");
  await done(["people", "remove", "Ada", "--confirm", "Ada"], { home });
  await terminal.pressThen("Enter", "exit 1");
  expect(await terminal.screen()).toContain("Ada was removed in another terminal");
  expect(existsSync(path.join(home, "people", "ada"))).toBe(false);
  expect((await done(["people", "--all"], { home })).stdout).not.toMatch(/Ada|ada/);
});

test.skipIf(noTerminal)(
  "what waits is offered, a rehearsal that is left keeps its page, a record can be locked",
  async () => {
    const home = newFolder();
    await done(["people", "add", "Ada"], { home });
    const own = await startSession(home, "-p Ada checkin --routine weekly");
    await own.see("physical");
    await own.type("46");
    await own.see(/physical +3\//);
    await own.pressThen("q", "exit 130");
    const open = async (then: string) => {
      const terminal = await startSession(home, "session --with Ada", { rows: 40 });
      await terminal.see(then);
      return terminal;
    };
    const terminal = await open("enter takes mentor");
    await enterLine(terminal, "Mira", "How do you meet");
    await terminal.pressThen("Enter", "Read this aloud");
    await terminal.pressThen("l", "Mira, please look away.");
    const secret = "four plain words together";
    await terminal.see("New passphrase");
    await terminal.type(secret);
    await terminal.pressThen("Enter", "once more");
    await terminal.type(secret);
    await terminal.pressThen("Enter", "how was the week?");
    await enterLine(terminal, "quietly-noted", /with 2\s+answers that both of you/);
    await terminal.press("Down");
    await terminal.pressThen("Enter", /physical +3\/41/);
    for (const then of ["emotional", "behavioural", "hours worked"]) await terminal.pressThen("x", then);
    await terminal.press("Enter", "Enter", "Enter", "Enter");
    await terminal.pressThen("Enter", "checklist");
    await terminal.pressThen("x", "nothing is stored yet");
    await terminal.pressThen("Enter", "A closer look");
    await terminal.pressThen("Enter", "our own rules, untested");
    await terminal.pressThen("Enter", /Nothing stands|The line so far/);
    await terminal.pressThen("Enter", "One boundary");
    await terminal.pressThen("Enter", "One step, or two");
    await terminal.pressThen("Enter", "Is there a conversation");
    await terminal.press("Down", "Down");
    await terminal.pressThen("Enter", "What");
    await terminal.type("no-calls-after-nine");
    await terminal.see("no-calls-after-nine");
    await terminal.pressThen("Enter", "What can you offer instead?");
    await terminal.type("half-off");
    await terminal.see("half-off");
    expect(await terminal.pressThen("C-c", "Read it to each other")).toMatch(
      /no-calls-after-nine.*half-off/s,
    );
    await chooseRow(terminal, "Its questions");
    await terminal.pressThen("Enter", "What can you offer instead?");
    await enterLine(terminal, "er", "What do you hand over");
    expect(await terminal.pressThen("C-c", "Read it to each other")).toContain("half-offer");
    await terminal.pressThen("q", "exit 130");
    expect(textBelow(path.join(home, "people", "ada"))).not.toMatch(
      /no-calls|half-off|quietly-noted|"answers"/,
    );
    const again = await open("Passphrase of the record of Ada");
    await again.type(secret);
    await again.pressThen("Enter", "Go on with step 5 of 7");
    await again.pressThen("Enter", "Read it to each other");
    expect(await again.screen()).toContain("no-calls-after-nine");
    await again.pressThen("q", "exit 130");
  },
  60_000,
);

test("a weak passphrase of a shared file is named, and a good one is not", async () => {
  const home = newFolder();
  await headroom(["checkin", "--answers", "-"], { home, input: week });
  const share = async (words: string, name: string) => {
    const to = path.join(newFolder("file"), name);
    const flags = ["--fields", "levels", "--encrypt", "--passphrase-file", passphraseFile(words), "--yes"];
    return (await headroom(["share", "--for", "Mira", ...flags, "-o", to], { home })).stderr;
  };
  expect(await share("hunter2", "weak.age")).toContain("is short, and can be guessed");
  expect(await share("four plain words together", "good.age")).not.toContain("guessed");
});
