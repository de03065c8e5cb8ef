import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { run as share } from "../../src/commands/share/run";
import { type ShareField, shareFields } from "../../src/core/sharing/share";
import { done, headroom, newFolder, program } from "../helpers/cli";
import { inProcess } from "../helpers/in-process";
import { hasProgram, noTerminal } from "../helpers/programs";
import { everything, passphraseFile, safetyTraces, signedAnew, textBelow, traces } from "../helpers/share";
import { openTerminal } from "../helpers/terminal";

const run = promisify(execFile);

/** The home of somebody who shares, with two check-ins and a plan. */
let ada = "";

beforeAll(async () => {
  ada = newFolder("ada");
  const input = JSON.stringify(everything);
  await headroom(["checkin", "--answers", "-", "--date", "2026-11-15"], { home: ada, input });
  await headroom(["checkin", "--answers", "-"], { home: ada, input });
  await done(
    ["plan", "edit", "--set", "plan.time.mail-cutoff=18:00", "--activate", "plan.time.mail-cutoff"],
    { home: ada },
  );
  await done(["plan", "edit", "--set", "plan.support.mentor=Aunt Olga"], { home: ada });
}, 60_000);

/** Shares into a new file, and gives its path. */
async function shared(argv: readonly string[], home = ada, now?: string): Promise<string> {
  const file = path.join(newFolder("file"), "shared.json");
  const options = now === undefined ? { home } : { home, now };
  await done(["share", "--for", "Mira", "--yes", "-q", "-o", file, ...argv], options);
  return file;
}

const combinations = Array.from({ length: 64 }, (_, bits) =>
  shareFields.filter((_field, index) => bits & (1 << index)),
);

describe("exactly the chosen fields", () => {
  test.each(combinations.map((fields) => [fields.join(",") || "none", fields] as const))(
    "%s",
    async (_name, fields) => {
      const file = path.join(newFolder("file"), "shared.json");
      const options = { for: "Mira", fields: fields.join(","), output: file, yes: true };
      const { failure } = await inProcess(ada, (context) => share(context, options), { quiet: true });
      if (fields.length === 0) {
        expect(failure?.kind).toBe("usage");
        expect(existsSync(file)).toBe(false);
        return;
      }
      expect(failure).toBeNull();
      const { fields: named, ...document } = JSON.parse(readFileSync(file, "utf8"));
      expect(named).toEqual(fields);
      const text = JSON.stringify(document);
      for (const field of shareFields)
        for (const trace of traces[field])
          expect([trace, text.includes(trace)]).toEqual([trace, fields.includes(field)]);
      for (const trace of safetyTraces) expect(text).not.toContain(trace);
      expect(text).not.toContain("Aunt Olga");
    },
  );

  test("a level is that of somebody who was never asked about help", async () => {
    const file = await shared(["--fields", "levels"]);
    const [newest] = JSON.parse(readFileSync(file, "utf8")).checkins;
    const calm = newFolder("calm");
    const { "crisis.life": _c, "help.hopeless": _h, "s4.panic-anxiety": _p, ...answers } = everything.answers;
    await headroom(["checkin", "--answers", "-"], { home: calm, input: JSON.stringify({ answers }) });
    const other = JSON.parse(readFileSync(await shared(["--fields", "levels"], calm), "utf8")).checkins[0];
    expect(newest.level).toEqual(other.level);
    expect(newest.level.overall).not.toBeNull();
  });

  test("days outside the range are left out, from the direction as well", async () => {
    const file = await shared(["--fields", "strain,trend", "--since", "2026-11-20"]);
    const document = JSON.parse(readFileSync(file, "utf8"));
    expect(document.checkins.map(({ date }: { date: string }) => date)).toEqual(["2026-11-22"]);
    expect(document.trend[0]).toEqual({ scale: "overall", state: "too-few", onset: null });
  });

  test("no id tells when something was recorded", async () => {
    const { stdout } = await done(["history", "--json"], { home: ada });
    const text = readFileSync(await shared(["--fields", shareFields.join(",")]), "utf8");
    for (const { id } of JSON.parse(stdout).checkins) expect(text).not.toContain(id.slice(0, 13));
  });

  test("safety answers go along only after both consents", async () => {
    const file = path.join(newFolder("file"), "f.json");
    const argv = ["share", "--for", "Mira", "--fields", "answers", "--include-safety", "-o", file];
    const refused = await headroom([...argv, "--yes"], { home: ada });
    expect([refused.code, existsSync(file)]).toEqual([2, false]);
    expect(refused.stderr).toContain("--yes-safety");
    await done([...argv, "--yes", "--yes-safety", "-q"], { home: ada });
    expect(readFileSync(file, "utf8")).toContain("help.hopeless");
    const without = await headroom(
      [
        "share",
        "--for",
        "Mira",
        "--fields",
        "levels",
        "--include-safety",
        "-o",
        `${file}2`,
        "--yes",
        "--yes-safety",
      ],
      { home: ada },
    );
    expect([without.code, existsSync(`${file}2`)]).toEqual([2, false]);
  });
});

describe("writing", () => {
  test("asks first, and names the flag where nobody can be asked", async () => {
    const file = path.join(newFolder("file"), "f.json");
    const refused = await headroom(["share", "--for", "Mira", "--fields", "levels", "-o", file], {
      home: ada,
    });
    expect([refused.code, existsSync(file)]).toEqual([2, false]);
    expect(refused.stderr).toContain("--yes");
  });

  test("only its owner may read the file; one that is there stays unless --force", async () => {
    const file = await shared(["--fields", "levels"]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, "mine");
    const argv = ["share", "--for", "Mira", "--fields", "levels", "--yes", "-q", "-o", file];
    expect((await headroom(argv, { home: ada })).code).toBe(1);
    expect(readFileSync(file, "utf8")).toBe("mine");
    await done([...argv, "--force"], { home: ada });
    expect(JSON.parse(readFileSync(file, "utf8")).schema).toBe("headroom/share@2");
  });

  test("the preview holds all that the file holds, and comes before the question", async () => {
    const file = path.join(newFolder("file"), "f.json");
    const { stderr } = await headroom(
      ["share", "--for", "Mira", "--fields", shareFields.join(","), "--yes", "-o", file],
      { home: ada },
    );
    for (const words of [
      "2026-11-22",
      "over 50 hours a week",
      "4 or 5 days",
      "hours",
      "52",
      "on call",
      "quietly-noted",
      "tag-of-the-week",
      "email closed after 18:00",
      "partly kept",
      "too few check-ins to tell",
    ])
      expect(stderr).toContain(words);
    for (const line of stderr.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("a folder that is not there leaves nothing", async () => {
    const home = newFolder();
    const refused = await headroom(
      ["share", "--for", "Mira", "--fields", "levels", "--yes", "-q", "-o", path.join(home, "no", "f.json")],
      { home: ada },
    );
    expect([refused.code, readdirSync(home)]).toEqual([1, []]);
  });

  test("--list tells what went to whom, until when", async () => {
    const home = newFolder();
    await headroom(["checkin", "--answers", "-"], { home, input: JSON.stringify(everything) });
    const file = await shared(["--fields", "levels,notes", "--expires", "2026-12-31"], home);
    const { stdout } = await done(["share", "--list"], { home });
    for (const words of ["Mira", "levels, notes and tags", "until Thu 31 Dec"])
      expect(stdout).toContain(words);
    const [given] = JSON.parse((await done(["share", "--list", "--json"], { home })).stdout).shares;
    expect(given).toMatchObject({ for: "Mira", fields: ["levels", "notes"], expiresOn: "2026-12-31", file });
    await done(["forget", "--confirm", "me"], { home });
    expect(textBelow(home)).not.toContain("Mira");
  });

  test.skipIf(noTerminal)(
    "in a terminal: the page at 80 columns, no writes nothing, yes writes",
    async () => {
      const file = path.join(newFolder("file"), "f.json");
      const command = `node ${program} share --for Mira --fields levels,trend -o ${file}`;
      const env = { HEADROOM_HOME: ada, HEADROOM_NOW: "2026-11-22T09:14:03", TZ: "UTC" };
      const first = await openTerminal(command, { env });
      try {
        const page = await first.see("Write this file for Mira");
        expect(page).toContain("What Mira would get");
        expect(page).toContain("left out      strain scores, answers");
        expect(page).toContain("levels, the direction of the strain");
        expect(page).toContain("answer at the end");
        await first.press("y");
        await first.pressThen("Space", "y/n answer");
        await first.pressThen("n", "exit 130");
        expect(existsSync(file)).toBe(false);
      } finally {
        await first.close();
      }
      const second = await openTerminal(command, { env });
      try {
        await second.see("Write this file for Mira");
        await second.pressThen("Space", "y/n answer");
        await second.pressThen("y", "exit 0");
        expect(existsSync(file)).toBe(true);
      } finally {
        await second.close();
      }
    },
  );
});

describe("on the side of the mentor", () => {
  const all: readonly ShareField[] = shareFields;

  test("a plain file is kept apart, shown, and removed", async () => {
    const file = await shared(["--fields", "levels,strain", "--as", "Ada", "--expires", "2026-12-31"]);
    const { home, stdout } = await done(["import", file, "--yes"]);
    for (const words of ["Ada shares levels", "with Mira", "until Thu 31 Dec"])
      expect(stdout).toContain(words);
    expect(readdirSync(path.join(home, "people", "me"))).toEqual(["received.json"]);
    expect(statSync(path.join(home, "people", "me", "received.json")).mode & 0o777).toBe(0o600);
    expect((await done(["shared", "Ada"], { home })).stdout).toContain("high");
    expect((await done(["people"], { home })).stdout).toContain("Shared with you");
    const people = JSON.parse((await done(["people", "--json"], { home })).stdout);
    expect(people.people.map(({ name }: { name: string }) => name)).toEqual(["me"]);
    expect(people.shared).toMatchObject([{ name: "Ada", for: "Mira", stale: false, checkinCount: 2 }]);
    expect((await headroom(["-p", "Ada", "history"], { home })).code).toBe(1);
    expect((await headroom(["shared", "remove", "Ada"], { home })).code).toBe(2);
    const near = await headroom(["shared", "Adda"], { home });
    expect(near.stderr).toContain("Did you mean Ada?");
    await done(["shared", "remove", "Ada", "--confirm", "Ada"], { home });
    expect((await done(["shared"], { home })).stdout).toContain("Nobody shares anything");
  });

  test("an expired one shows nothing but that it has expired", async () => {
    const file = await shared(["--fields", "levels,notes", "--as", "Ada"]);
    const { home } = await done(["import", file, "--yes"]);
    expect((await done(["shared", "--json"], { home })).stdout).toContain('"expiresOn": "2027-02-14"');
    const at = { home, now: "2027-02-15T09:00:00" };
    const late = await done(["shared", "Ada"], at);
    expect(late.stdout).toContain("expired on Sun 14 Feb");
    expect(late.stdout).not.toMatch(/quietly-noted|high/);
    expect((await done(["shared", "Ada", "--json"], at)).stdout).not.toMatch(/quietly-noted|"level"/);
    expect((await done(["shared"], at)).stdout).toContain("expired on");
    expect((await headroom(["import", file, "--yes"], { now: at.now })).stderr).toContain("which has passed");
  });

  test("words of answers that were not shared stand nowhere in the mentor's home", async () => {
    const { home } = await done(["import", await shared(["--fields", "levels,strain,trend,plan"]), "--yes"]);
    const text = textBelow(home);
    for (const word of [...traces.notes, ...traces.answers, ...safetyTraces])
      expect(text).not.toContain(word);
  });

  test("a newer one renews, takes away what is shared no longer, and an older one changes nothing", async () => {
    const wide = await shared(["--fields", "levels,notes"]);
    const narrow = await shared(["--fields", "levels", "--since", "2026-11-20"], ada, "2026-11-23T09:00:00");
    const at = { now: "2026-11-24T09:00:00" };
    const { home } = await done(["import", wide, "--yes"], at);
    const again = JSON.parse((await done(["import", wide, "--json"], { home, ...at })).stdout);
    expect(again).toMatchObject({ added: 0, known: 2 });
    const told = await done(["import", narrow], { home, ...at });
    expect(told.stdout).toContain("Check-ins: 0 new, 1 renewed.");
    expect(told.stdout.replace(/\s+/g, " ")).toContain("No longer shared, and erased here: notes and tags.");
    const text = textBelow(home);
    expect(text).not.toContain("quietly-noted");
    expect(text).toContain("2026-11-15");
    const older = await done(["import", wide], { home, ...at });
    expect(older.stdout).toContain("nothing was changed");
    expect(textBelow(home)).toBe(text);
  });

  test("what is taken back is erased, and no older file brings it back, not even after removal", async () => {
    const file = await shared(["--fields", "levels,notes"]);
    const back = await shared(["--revoke"]);
    const { home } = await done(["import", file, "--yes"]);
    expect((await done(["import", back], { home })).stdout).toContain("has taken back");
    expect(textBelow(home)).not.toContain("quietly-noted");
    expect((await done(["shared", "me"], { home })).stdout).toContain("taken back on");
    for (const removed of [false, true]) {
      if (removed) await done(["shared", "remove", "me", "--confirm", "me"], { home });
      const replay = await headroom(["import", file, "--yes"], { home });
      expect([replay.code, textBelow(home).includes("quietly-noted")]).toEqual([1, false]);
      expect(replay.stderr).toContain("has taken this back");
    }
    expect(
      (await headroom(["share", "--for", "Mira", "--revoke", "--fields", "levels"], { home: ada })).code,
    ).toBe(2);
  });

  test("two people of the same name stay two, and another key needs trust", async () => {
    const other = newFolder("other");
    await headroom(["checkin", "--answers", "-"], { home: other, input: JSON.stringify(everything) });
    const as = ["--fields", "levels", "--as", "Ada"];
    const [first, second] = [await shared(as), await shared(as, other)];
    const { home } = await done(["import", first, "--yes"]);
    const refused = await headroom(["import", second, "--yes"], { home });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("signed with a different key");
    const words = (stdout: string) => JSON.parse(stdout).signing.fingerprint;
    const theirs = words((await done(["keys", "--json"], { home: other })).stdout);
    expect(refused.stderr.replace(/\s+/g, " ")).toContain(theirs);
    await done(["import", second, "--another", "--yes"], { home });
    const { shared: rows } = JSON.parse((await done(["shared", "--json"], { home })).stdout);
    expect(rows.map(({ name, fingerprint }: Record<string, string>) => [name, fingerprint])).toEqual([
      ["Ada", words((await done(["keys", "--json"], { home: ada })).stdout)],
      ["Ada 2", theirs],
    ]);
    const hidden = (await done(["shared"], { home })).stdout;
    expect(hidden).toContain("2 people share something");
    expect(hidden).not.toContain("Ada");
    expect((await done(["shared", "--all"], { home })).stdout).toContain("Ada 2");

    const trusting = newFolder("trusting");
    await done(["import", first, "--yes"], { home: trusting });
    await headroom(["import", second], { home: trusting });
    expect((await headroom(["shared", "trust", "Ada"], { home: trusting })).code).toBe(2);
    await done(["shared", "trust", "Ada", "--yes"], { home: trusting });
    await done(["import", second], { home: trusting });
    expect((await headroom(["import", first], { home: trusting })).stderr).toContain("an earlier key of Ada");
    expect((await headroom(["shared", "trust", "Ada", "--yes"], { home: trusting })).code).toBe(1);
  });

  test("the first file of a sender needs a yes, and shows the words of the key", async () => {
    const file = await shared(["--fields", "levels"]);
    const refused = await headroom(["import", file]);
    expect([refused.code, readdirSync(refused.home)]).toEqual([2, []]);
    const { signing } = JSON.parse((await done(["keys", "--json"], { home: ada })).stdout);
    expect(refused.stderr.replace(/\s+/g, " ")).toContain(signing.fingerprint);
    await done(["keys"], { home: ada });
  });

  test("a file for somebody else is refused, or kept apart when wanted, and never replaces", async () => {
    const home = newFolder("mentor");
    const [mira, jun] = [await shared(["--fields", "levels"]), path.join(newFolder("file"), "jun.json")];
    await done(["share", "--for", "Jun", "--fields", "notes", "--yes", "-q", "-o", jun], { home: ada });
    await done(["import", mira, "--yes"], { home });
    const before = textBelow(home);
    const refused = await headroom(["import", jun, "--yes"], { home });
    expect([refused.code, textBelow(home)]).toEqual([1, before]);
    expect(refused.stderr).toContain("for Jun, and not for you");
    await done(["import", jun, "--yes", "--apart"], { home });
    const { shared: rows } = JSON.parse((await done(["shared", "--json"], { home })).stdout);
    expect(rows.map(({ name, apart }: Record<string, unknown>) => [name, apart])).toEqual([
      ["me", false],
      ["me for Jun", true],
    ]);
    await done(["people", "add", "Jun"], { home });
    await done(["-p", "Jun", "import", jun, "--yes"], { home });
    expect(readdirSync(path.join(home, "people", "jun"))).toEqual(["person.json", "received.json"]);
  });

  test("a file for another public key is refused, whatever the name", async () => {
    const mira = newFolder("mira");
    const { recipient } = JSON.parse((await done(["keys", "--json"], { home: mira })).stdout);
    const age = await import("../../src/store/age");
    const file = await shared(["--fields", "levels", "--encrypt-to", recipient]);
    const identity = /AGE-SECRET-KEY-\S+/.exec(
      readFileSync(path.join(mira, "keys", "identity.txt"), "utf8"),
    )?.[0];
    const text = await age.open(readFileSync(file), { identities: [identity ?? ""] });
    const opened = path.join(newFolder("file"), "opened.json");
    writeFileSync(opened, text ?? "");
    expect((await headroom(["import", opened, "--yes"])).stderr).toContain("not for you");
    await done(["import", opened, "--yes"], { home: mira });
  });

  test("people who share a computer sign with keys of their own", async () => {
    const home = newFolder("both");
    await done(["people", "add", "Ada"], { home });
    const words = async (name: string) =>
      JSON.parse((await done(["-p", name, "keys", "--json"], { home })).stdout).signing.fingerprint;
    expect(await words("me")).not.toBe(await words("Ada"));
    expect(await words("Ada")).toBe(await words("Ada"));
    await done(["people", "remove", "Ada", "--confirm", "Ada"], { home });
    expect(existsSync(path.join(home, "people", "ada"))).toBe(false);
  });

  test("shares since the last talk, and the same fields again", async () => {
    const home = newFolder("mentee");
    await headroom(["checkin", "--answers", "-", "--date", "2026-11-15"], {
      home,
      input: JSON.stringify(everything),
    });
    await headroom(["checkin", "--answers", "-"], { home, input: JSON.stringify(everything) });
    const none = await headroom(["share", "--for", "Mira", "--fields", "levels", "--since", "last-talk"], {
      home,
    });
    expect([none.code, none.stderr.includes("no talk with Mira")]).toEqual([1, true]);
    const id = "0199b0c0-0000-7000-8000-000000000002";
    const talk = {
      v: 1,
      id,
      type: "session",
      recordedAt: "2026-11-20T10:00:00+00:00",
      date: "2026-11-20",
      with: "mira",
    };
    await done(["import", "-"], { home, input: `${JSON.stringify(talk)}\n` });
    await shared(["--fields", "levels,trend"], home);
    const { checkins, fields } = JSON.parse(
      readFileSync(await shared(["--since", "last-talk"], home), "utf8"),
    );
    expect(checkins.map(({ date }: { date: string }) => date)).toEqual(["2026-11-22"]);
    expect(fields).toEqual(["levels", "trend"]);
  });

  test("--dry-run stores nothing", async () => {
    const { home } = await done(["import", await shared(["--fields", "levels"]), "--dry-run"]);
    expect(readdirSync(home)).toEqual([]);
  });

  test.each([
    ["cut off", (text: string) => text.slice(0, 300), "is damaged"],
    ["of a newer headroom", (text: string) => text.replace("share@2", "share@3"), "newer headroom"],
    [
      "changed by a word",
      (text: string) => text.replace("quietly-noted", "loudly-noted"),
      "was changed after",
    ],
    ["unsigned", (text: string) => text.replace(/,\n {2}"signature": "[^"]+"/, ""), "is not signed"],
    [
      "signed for another key than it names",
      (text: string) => {
        const foreign = JSON.parse(signedAnew(text, (same) => same));
        return JSON.stringify({ ...foreign, sharer: JSON.parse(text).sharer });
      },
      "was changed after",
    ],
    [
      "with more than it says",
      (text: string) => signedAnew(text, (same) => same.replace('    "notes"\n', '    "trend"\n')),
      "without naming it",
    ],
    [
      "with days and no field",
      (text: string) =>
        signedAnew(text, (same) =>
          same
            .replace(/"fields": \[[^\]]*\]/, '"fields": []')
            .replaceAll(/"noted": \{[^}]*\}/g, '"x": 1')
            .replaceAll(/,\s*"x": 1/g, ""),
        ),
      "names no field",
    ],
    ["with an unknown key", (text: string) => text.replace('"safety"', '"more": 1, "safety"'), "is damaged"],
    [
      "with an id that is none",
      (text: string) => text.replace(/("sharer": ")[^"]+/, "$1../../x"),
      "is damaged",
    ],
    [
      "over",
      (text: string) =>
        signedAnew(text, (same) => same.replace(/"expiresOn": "[^"]+"/, '"expiresOn": "2026-11-21"')),
      "which has passed",
    ],
    [
      "of the future",
      (text: string) => signedAnew(text, (same) => same.replace('"sharedAt": "2026', '"sharedAt": "2027')),
      "in the future",
    ],
    ["foreign", () => '{"schema":"other/thing@1"}', ""],
  ])("a file that is %s is refused", async (_what, change, says) => {
    const file = await shared(["--fields", "notes"]);
    writeFileSync(file, change(readFileSync(file, "utf8")));
    const { code, stderr, home } = await headroom(["import", file, "--yes"]);
    expect(code).toBe(1);
    expect(stderr).toContain(says);
    expect(readdirSync(home)).toEqual([]);
  });

  test("a passphrase seals it; the wrong one is told", async () => {
    const secret = passphraseFile("correct horse");
    const file = await shared([
      "--fields",
      all.join(","),
      "--encrypt",
      "--armor",
      "--passphrase-file",
      secret,
    ]);
    expect(readFileSync(file, "utf8")).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
    const wrong = await headroom(["import", file, "--passphrase-file", passphraseFile("wrong")]);
    expect([wrong.code, readdirSync(wrong.home)]).toEqual([1, []]);
    expect(wrong.stderr).toContain("the passphrase does not open");
    const { home } = await done(["import", file, "--yes", "--passphrase-file", secret]);
    expect((await done(["shared", "me"], { home })).stdout).toContain("quietly-noted");
  });

  test("sealed for keys, their owners open it and nobody else", async () => {
    const mira = newFolder("mira");
    const { recipient } = JSON.parse((await done(["keys", "--json"], { home: mira })).stdout);
    const file = await shared(["--fields", "levels", "--encrypt-to", recipient]);
    await done(["import", file, "--yes"], { home: mira });
    const { home } = await done(["keys"]);
    const other = await headroom(["import", file], { home });
    expect([other.code, existsSync(path.join(home, "people", "me", "received.json"))]).toEqual([1, false]);
    expect(other.stderr).toContain("a different key");
    const none = await headroom(["import", file]);
    expect(none.stderr).toContain("no key pair");
    const bad = await headroom(
      ["share", "--for", "Mira", "--fields", "levels", "--encrypt-to", "age1no", "--yes", "-o", `${file}2`],
      { home: ada },
    );
    expect([bad.code, existsSync(`${file}2`)]).toEqual([2, false]);
  });
});

const age = hasProgram("age");

describe.skipIf(!age)(`the age program${age ? "" : " (skipped: age is not installed)"}`, () => {
  test("opens our file, and we open one that it made", async () => {
    const mira = newFolder("mira");
    const { recipient, file: identity } = JSON.parse((await done(["keys", "--json"], { home: mira })).stdout);
    const ours = await shared(["--fields", "levels", "--encrypt-to", recipient]);
    const { stdout } = await run("age", ["-d", "-i", identity, ours]);
    expect(JSON.parse(stdout)).toMatchObject({ schema: "headroom/share@2", for: "Mira" });
    const plain = await shared(["--fields", "levels"]);
    for (const armor of [[], ["-a"]]) {
      const theirs = path.join(newFolder("theirs"), "theirs.age");
      await run("age", ["-r", recipient, ...armor, "-o", theirs, plain]);
      const home = newFolder("mentor");
      await run("cp", ["-r", path.join(mira, "keys"), home]);
      await done(["import", theirs, "--yes"], { home });
      expect((await done(["shared", "me"], { home })).stdout).toContain("high");
    }
  });
});
