import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { done, headroom, journalIn, journalPath, newFolder } from "../helpers/cli";
import { exampleAnswers } from "../helpers/examples";

/** A level, a band, a stage, points or a score, anywhere in a text. */
const verdict =
  /\blevel (low|medium|high)\b|\b(low|calm|raised)\b|\bstage \d|none of the stages|of 85 points|\bindex\b|█|░|25 x|^Why$/im;

const crisisAnswers = (more: object = {}) => {
  const { answers, details } = exampleAnswers("after-layoffs");
  return JSON.stringify({ answers: { ...answers, "crisis.life": true, ...more }, details });
};
const calmCrisis = JSON.stringify({
  answers: { ...exampleAnswers("eager-junior").answers, "crisis.life": true },
});
const checkin = ["checkin", "--allow-same-day", "--answers", "-"];

describe.concurrent("after a crisis answer", () => {
  test.each([[], ["--plain"], ["--ascii"], ["--no-color"], ["-q"], ["--dry-run"]])(
    "text %s: the help page first, and no level, band or stage",
    async (...flags) => {
      for (const input of [crisisAnswers(), calmCrisis, '{"answers":{"crisis.life":true}}']) {
        const { stdout, code } = await headroom([...checkin, ...flags], { input });
        expect(code).toBe(0);
        expect(stdout.startsWith("Please get help now\n")).toBe(true);
        expect(stdout).toContain("https://findahelpline.com");
        expect(stdout).toContain("headroom help-now");
        expect(stdout).not.toMatch(verdict);
      }
    },
  );

  test("with --json: the page on stderr, the whole result on stdout", async () => {
    const { stdout, stderr, code } = await headroom([...checkin, "--json"], { input: calmCrisis });
    expect(code).toBe(0);
    expect(stderr.startsWith("Please get help now\n")).toBe(true);
    expect(stderr).not.toMatch(verdict);
    const { result, answers } = JSON.parse(stdout);
    expect(result.help).toBe("crisis");
    expect(result.headline).toEqual({ level: "high", leading: "crisis", partial: false });
    expect(answers["crisis.life"]).toBe(true);
  });

  test("show and edit: the same, in text and in JSON", async () => {
    const home = newFolder();
    await done(checkin, { home, input: calmCrisis });
    for (const argv of [["show"], ["show", "latest", "--plain"], ["edit", "--note", "x"]]) {
      const { stdout } = await done(argv, { home });
      expect(stdout.startsWith("Please get help now\n")).toBe(true);
      // What was answered may be read again; among the labels stand words such as "calm".
      expect(stdout.split("\nAnswers\n")[0]).not.toMatch(verdict);
    }
    const json = await headroom(["show", "--json"], { home });
    expect(json.stderr.startsWith("Please get help now\n")).toBe(true);
    expect(JSON.parse(json.stdout).result.help).toBe("crisis");
  });

  test("what else there is waits for --show-result, and names no level and no step then", async () => {
    const home = newFolder();
    await done(checkin, { home, input: calmCrisis });
    for (const argv of [[], ["show"]]) {
      const { stdout } = await done([...argv, "--show-result"], { home });
      expect(stdout).toMatch(/^Please get help now[\s\S]*^No level is named: help comes first$/m);
    }
    const advice = await done(["advice", "--show-result"], { home });
    expect(advice.stdout).toContain("steps wait until that question is answered again");
  });

  test("the contacts are those of the country that is set, and of none that is not", async () => {
    const irish = await done(checkin, { input: calmCrisis, env: { HEADROOM_COUNTRY: "IE" } });
    expect(irish.stdout).toContain("112 or 999");
    const nowhere = await done(checkin, { input: calmCrisis });
    expect(nowhere.stdout).toContain("call your local emergency number");
    expect(nowhere.stdout).not.toContain("999");
  });

  test("therapy stands before the headline", async () => {
    const { stdout } = await done(checkin, { input: crisisAnswers({ "crisis.life": false }) });
    const help = stdout.indexOf("Help first");
    expect(help).toBeGreaterThan(0);
    expect(stdout.indexOf("Strain high now")).toBeGreaterThan(help);
  });
});

test("no answer about help is named in a reason, and show counts them without telling them", async () => {
  const home = newFolder();
  const helpYes = Object.fromEntries(
    ["hopeless", "numb", "panic", "changes", "insomnia", "isolated", "apathy", "stuck", "intense"].map(
      (id) => [`help.${id}`, true],
    ),
  );
  const input = JSON.stringify({ answers: { ...exampleAnswers("help-desk").answers, ...helpYes } });
  const run = await done([...checkin, "--json"], { home, input });
  const { result } = JSON.parse(run.stdout);
  const { help: _, ...told } = result;
  expect(JSON.stringify(told)).not.toMatch(/"(help|crisis)\./);
  const texts = [
    await done([...checkin, "--dry-run", "-q"], { home, input }),
    await done(["show"], { home }),
  ];
  for (const { stdout } of texts) {
    expect(stdout).not.toMatch(/\b(help|crisis)\.[a-z]/);
    expect(stdout).not.toMatch(/hopeless|numb\b|no way out/i);
  }
  expect(texts[1]?.stdout).toContain("14 answered, not shown here");
});

describe("history with and without safety answers", () => {
  /** Two homes with the same journal, but for the answers about help. */
  async function twins(): Promise<[string, string]> {
    const [told, silent] = [newFolder(), newFolder()];
    for (const [date, name] of [
      ["2026-11-01", "eager-junior"],
      ["2026-11-08", "help-desk"],
      ["2026-11-15", "after-layoffs"],
    ] as const) {
      const { answers, details, load } = exampleAnswers(name);
      const input = JSON.stringify({
        answers: { ...answers, "crisis.life": true, "help.hopeless": true },
        details,
        load,
      });
      await headroom([...checkin, "--date", date], { home: told, input });
    }
    const lines = (journalIn(told) ?? "").trimEnd().split("\n");
    await done(["checkin", "--allow-same-day", "--answers", "-"], {
      home: silent,
      input: '{"answers":{},"note":"makes the folder"}',
    });
    writeFileSync(journalPath(silent), lines.map((line) => `${withoutHelp(line)}\n`).join(""));
    return [told, silent];
  }

  test.each([
    [["history"]],
    [["history", "--json"]],
    [["history", "--plain", "--ascii"]],
    [["history", "--limit", "1", "--json"]],
  ])("%s gives the same bytes", async (argv) => {
    const [told, silent] = await twins();
    const [withAnswers, without] = [
      await headroom(argv, { home: told }),
      await headroom(argv, { home: silent }),
    ];
    expect(withAnswers.stdout).toBe(without.stdout);
    expect(withAnswers.stderr).toBe(without.stderr);
    expect(withAnswers.code).toBe(without.code);
    expect(withAnswers.stdout).not.toMatch(/crisis|"help/);
  });

  test("asked for by name they are there", async () => {
    const [told] = await twins();
    const { stdout } = await done(["history", "--json", "--include-safety"], { home: told });
    const [newest] = JSON.parse(stdout).checkins;
    expect(newest.answers["crisis.life"]).toBe(true);
    expect(newest.result.help).toBe("crisis");
    expect(newest.instruments.help).toBe(2);
  });
});

function withoutHelp(line: string): string {
  const entry = JSON.parse(line);
  for (const id of Object.keys(entry.answers)) if (/^(help|crisis)\./.test(id)) delete entry.answers[id];
  delete entry.instruments.help;
  return JSON.stringify(entry);
}
