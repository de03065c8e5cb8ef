import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { run as importFile } from "../../src/commands/import/run";
import { add } from "../../src/commands/people/run";
import { run as share } from "../../src/commands/share/run";
import { homeOf } from "../../src/store/home";
import { checkName } from "../../src/store/people";
import { readSigningKey, signText } from "../../src/store/signing-key";
import { done, headroom, newFolder, program } from "../helpers/cli";
import { inProcess } from "../helpers/in-process";
import { noTerminal } from "../helpers/programs";
import { everything, textBelow } from "../helpers/share";
import { openTerminal } from "../helpers/terminal";

const { "crisis.life": _, ...answers } = everything.answers;

/** Words that only one of the two ever said. */
const said = { Zelda: "zeldas-own-words", Otto: "ottos-own-words" } as const;

async function twoPeople(): Promise<string> {
  const home = newFolder("two");
  for (const name of ["Zelda", "Otto"] as const) {
    await done(["people", "add", name], { home });
    const input = JSON.stringify({ ...everything, answers, note: said[name], tags: [] });
    await headroom(["-p", name, "checkin", "--allow-same-day", "--answers", "-", "--date", "2026-11-15"], {
      home,
      input,
    });
    await headroom(["-p", name, "checkin", "--allow-same-day", "--answers", "-"], { home, input });
  }
  await done(["people", "use", "Zelda"], { home });
  return home;
}

describe("with several people the name stands in every heading", () => {
  let home = "";
  beforeAll(async () => {
    home = await twoPeople();
  }, 60_000);

  // In this order: some of them need what the one before has stored.
  test.each([
    [[]],
    [["checkin", "--allow-same-day", "--answers", "again.json"]],
    [["checkin", "--allow-same-day", "--answers", "again.json", "--dry-run"]],
    [["history"]],
    [["history", "--since", "2026-11-22"]],
    [["trend"]],
    [["trend", "environment"]],
    [["trend", "overall", "--weeks", "1"]],
    [["show"]],
    [["edit", "latest", "--note", "other"]],
    [["undo", "--yes"]],
    [["delete", "latest", "--yes"]],
    [["undo", "--yes"]],
    [["plan"]],
    [["plan", "edit", "--set", "plan.time.mail-cutoff=18:00", "--activate", "plan.time.mail-cutoff"]],
    [["plan"]],
    [["plan", "review"]],
    [["advice"]],
    [["advice", "--all"]],
    [["advice", "done", "time.mail-cutoff"]],
    [["recovery"]],
    [["recovery", "start"]],
    [["recovery", "done", "manager-talk"]],
    [["recovery"]],
    [["due"]],
    [["gate", "--fail-on", "low"]],
    [["pause", "--until", "2026-12-01"]],
    [["pause"]],
    [["pause", "--end"]],
    [["export", "--format", "md"]],
    [["share", "--for", "Mira", "--fields", "levels", "--yes", "-o", "for-mira.json"]],
    [["share", "--list"]],
    [["import", "people/zelda/journal.jsonl"]],
    [["forget"]],
  ])("%j", async (argv) => {
    writeFileSync(path.join(home, "again.json"), JSON.stringify({ answers }));
    const { stdout, stderr } = await headroom(argv, { home });
    expect(`${stderr}${stdout}`.replaceAll("/zelda/", "")).toMatch(/Zelda/);
    expect(stdout).not.toContain("Otto");
    // A way back as it is printed means the same person, whoever is in use by then.
    expect(`${stderr}${stdout}`).not.toMatch(/headroom (undo|redo)\b/);
  });

  test("nothing recorded: the first page and an empty trend say whose they are", async () => {
    await done(["people", "add", "Nora"], { home });
    for (const argv of [[], ["trend"], ["history"], ["due"]])
      expect((await headroom(["-p", "Nora", ...argv], { home })).stdout).toContain("Nora");
  });

  test("a wrong name suggests the near one", async () => {
    const { code, stderr } = await headroom(["-p", "Zeldaa", "history"], { home });
    expect(code).toBe(1);
    expect(stderr).toContain("Did you mean Zelda?");
  });

  test.skipIf(noTerminal).each([
    ["checkin", "Zelda: There is already a check-in for today"],
    ["delete latest", "Zelda: Hide"],
    ["talk mentor", "Zelda: A question to a mentor"],
    ["plan edit", "Zelda, boundary plan"],
    ["plan review", "Zelda, plan review"],
    ["share --for Mira --fields levels -o new.json", "from Zelda?"],
  ])("in a terminal %s says whose it is", async (line, says) => {
    const env = { HEADROOM_HOME: home, HEADROOM_NOW: "2026-11-22T09:14:03", TZ: "UTC" };
    const terminal = await openTerminal(`node ${program} ${line}`, { env });
    try {
      await terminal.see(says);
    } finally {
      await terminal.close();
    }
  });
});

describe.skipIf(noTerminal)("a check-in in a terminal", () => {
  test("says whose it is up to the last key, and when it waits", async () => {
    const home = await twoPeople();
    const env = { HEADROOM_HOME: home, HEADROOM_NOW: "2026-11-22T09:14:03", TZ: "UTC" };
    const line = `node ${program} checkin --allow-same-day --only phys.head-eyes,phys.digestion`;
    for (const flags of ["", " --plain"]) {
      const first = await openTerminal(line + flags, { env });
      await first.see("Zelda, check-in");
      await first.type(flags === "" ? "2" : "2\n");
      await first.see(/(2\/2|Question 2 of 2)/);
      await first.type(flags === "" ? "q" : "q\n");
      expect(await first.see("exit 130")).toContain("headroom checkin -p Zelda goes on");
      await first.close();
      const second = await openTerminal(line + flags, { env });
      await second.see(/Zelda: A check-in [^.]* is waiting/);
      await second.type(flags === "" ? "\n" : "1\n");
      await second.see(/(2\/2|Question 2 of 2)/);
      await second.type(flags === "" ? "1" : "1\n");
      await second.see("Zelda, review");
      await second.type("\n");
      if (flags === "") await second.see("Where are you with getting help?");
      if (flags === "") await second.type("\n");
      await second.see("exit 0");
      await second.close();
    }
  });
});

describe("nothing mixes two people", () => {
  test("each file, export and share holds the words of one", async () => {
    const home = await twoPeople();
    const outputs = newFolder("outputs");
    for (const name of ["Zelda", "Otto"] as const) {
      const of = ["-p", name];
      await done([...of, "plan", "edit", "--set", `plan.support.mentor=${said[name]}`], { home });
      const folder = path.join(outputs, name);
      mkdirSync(folder);
      for (const format of ["json", "ndjson", "csv", "md"])
        await done([...of, "export", "--format", format, "-q", "-o", path.join(folder, format)], { home });
      const file = path.join(folder, "share");
      await done([...of, "share", "--for", "Mira", "--fields", "notes", "--yes", "-q", "-o", file], { home });
      for (const text of readdirSync(folder).map((one) => readFileSync(path.join(folder, one), "utf8"))) {
        expect(text).toContain(said[name]);
        expect(text).not.toContain(said[name === "Zelda" ? "Otto" : "Zelda"]);
      }
    }
    const zelda = textBelow(path.join(home, "people", "zelda"));
    expect([zelda.includes(said.Zelda), zelda.includes(said.Otto)]).toEqual([true, false]);
    await done(["people", "remove", "Zelda", "--confirm", "Zelda"], { home });
    const left = textBelow(home);
    expect([left.includes(said.Zelda), left.includes(said.Otto)]).toEqual([false, true]);
    expect(left.toLowerCase()).not.toContain("zelda");
  });
});

/** Names that file systems, terminals or readers stumble over, and anything else. */
const names = fc.oneof(
  fc.constantFrom(
    "..",
    ".",
    "/",
    "../../x",
    "a/b",
    " /",
    "a\\b",
    "a\0b",
    "x".repeat(300),
    "שלום",
    "\u202Eevil",
    "😀",
    "👩‍👩‍👧",
    "CON",
    "nul.txt",
    "dots...",
    " spaced ",
    "é",
    "e\u0301",
    "--help",
    "__proto__",
    "me",
    "share.json",
  ),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 20 }),
);

function isName(name: string): boolean {
  try {
    checkName(name);
    return true;
  } catch {
    return false;
  }
}

const me = { id: "me", name: "me", role: null, country: null };

describe("names of any kind", () => {
  test("people: added in one folder each, or refused in plain words; nothing outside", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(names, { maxLength: 6 }), async (given) => {
        const around = newFolder("around");
        const home = path.join(around, "home");
        mkdirSync(home);
        let added = 0;
        for (const name of given) {
          const { failure } = await inProcess(home, (context) => add(context, {}, name));
          if (failure === null) added++;
          else expect(["usage", "refused"]).toContain(failure.kind);
        }
        expect(readdirSync(around)).toEqual(["home"]);
        const folders = added === 0 ? [] : readdirSync(path.join(home, "people"));
        expect(folders).toHaveLength(added);
        for (const folder of folders) expect(folder).toMatch(/^[a-z0-9][a-z0-9-]{0,39}$/);
      }),
      { numRuns: 60 },
    );
  });

  test("shares: whatever the two are called, one file of theirs; whatever a file says, nothing outside", async () => {
    const ada = newFolder("ada");
    await headroom(["checkin", "--allow-same-day", "--answers", "-"], {
      home: ada,
      input: JSON.stringify({ answers }),
    });
    await fc.assert(
      fc.asyncProperty(names, names, names, async (reader, self, planted) => {
        const around = newFolder("around");
        const home = path.join(around, "home");
        mkdirSync(home);
        const file = path.join(newFolder("file"), "shared.json");
        const options = { for: reader, as: self, fields: "levels", output: file, yes: true };
        const { failure } = await inProcess(ada, (context) => share(context, options), { quiet: true });
        expect(failure === null).toBe(isName(reader) && isName(self));
        if (failure === null) {
          const take = () => inProcess(home, (context) => importFile(context, { yes: true }, file));
          expect((await take()).failure).toBeNull();
          expect(readdirSync(path.join(home, "people", "me"))).toEqual(["received.json"]);
          const { signature: _, ...document } = JSON.parse(readFileSync(file, "utf8"));
          const key = await readSigningKey(homeOf({ HEADROOM_HOME: ada }), me, null);
          if (key === null) throw new Error("nothing was signed");
          const write = (content: object) =>
            writeFileSync(
              file,
              JSON.stringify({ ...content, signature: signText(JSON.stringify(content), key) }),
            );
          write({ ...document, sharer: planted });
          expect((await take()).failure?.kind).toBe("refused");
          write({ ...document, name: planted, sharedAt: "2026-11-22T09:15:00Z" });
          const renamed = await take();
          // A control character at an end is trimmed from what is typed, and is damage in a file.
          const isClean = isName(planted) && !/\p{Cc}/u.test(planted.replace(/[\t\n\r]/g, ""));
          expect(renamed.failure?.kind).toBe(isClean ? undefined : "refused");
          expect(readdirSync(path.join(home, "people", "me"))).toEqual(["received.json"]);
        }
        expect(readdirSync(around)).toEqual(["home"]);
      }),
      { numRuns: 60 },
    );
  });

  test("file names: any that the system takes is written or refused, nothing else appears", async () => {
    const ada = newFolder("ada");
    await headroom(["checkin", "--allow-same-day", "--answers", "-"], {
      home: ada,
      input: JSON.stringify({ answers }),
    });
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        const folder = newFolder("files");
        // A path never holds NUL: the system hands none to a program.
        const output = `${folder}/${name.replaceAll("..", "dots").replaceAll("\0", "0")}`;
        const options = { for: "Mira", fields: "levels", output, yes: true };
        const { failure } = await inProcess(ada, (context) => share(context, options), { quiet: true });
        expect([null, "refused", "disk", "usage"]).toContain(failure?.kind ?? null);
        const found = readdirSync(folder);
        expect(found.length).toBe(failure === null ? 1 : 0);
        const taken = await inProcess(newFolder(), (context) => importFile(context, { yes: true }, output));
        expect(taken.failure === null).toBe(failure === null);
      }),
      { numRuns: 60 },
    );
  });
});
