import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { run as checkIn } from "../../src/commands/checkin/run";
import { demoWeeks } from "../../src/commands/demo/robin";
import type { Answers } from "../../src/core/questionnaire/answers";
import { newFolder } from "../helpers/cli";
import { exampleFile, exampleNames } from "../helpers/examples";
import { inProcess } from "../helpers/in-process";

/** Whole results as people see them after a check-in, so that no number or reason changes unseen. */

interface Week {
  readonly date: string;
  readonly answers: Answers;
}

async function result(home: string, week: object, flags: object = {}): Promise<string> {
  const answered = { stdin: JSON.stringify(week), ...flags };
  const { stdout, failure } = await inProcess(
    home,
    (context) => checkIn(context, { answers: "-" }),
    answered,
  );
  if (failure !== null) throw failure;
  return stdout.replaceAll(/\b[0-9a-f]{6}\b/g, "ID");
}

async function expectScreens(name: string, screens: readonly (readonly [string, string])[]): Promise<void> {
  const text = screens.map(([title, screen]) => `## ${title}\n\n\`\`\`\n${screen}\`\`\`\n`).join("\n");
  await expect(text).toMatchFileSnapshot(`result-screens/${name}.md`);
}

test("the examples, one after the other, with what changed between them", async () => {
  const home = newFolder();
  const screens: [string, string][] = [];
  for (const [index, name] of exampleNames.entries()) {
    const week = JSON.parse(readFileSync(exampleFile(name), "utf8"));
    screens.push([
      name,
      await result(home, { ...week, date: `2026-0${index + 1}-04` }, { showResult: true }),
    ]);
  }
  await expectScreens("examples", screens);
});

test("Robin's weeks: every change of level, warning and stage on the way down and up", async () => {
  const home = newFolder();
  const screens: [string, string][] = [];
  for (const { content } of demoWeeks("2026-11-22")) {
    const { date, routine, answers, details, load, context, boundaries } = content;
    const screen = await result(home, { date, routine, answers, details, load, context, boundaries });
    screens.push([`${date}, ${routine}`, screen]);
  }
  await expectScreens(
    "robin",
    screens.filter((_, index) => index % 2 === 0),
  );
});

test("weeks with gaps: what is unknown is said, and worked out at its worst and best", async () => {
  const home = newFolder();
  const weeks: (Week & { readonly routine?: string })[] = [
    { date: "2026-01-04", answers: { "phys.head-eyes": 2 } },
    { date: "2026-01-11", answers: { "high.long-hours": true, "high.life-interference": true } },
    { date: "2026-01-18", answers: { "low.says-no": false, "phys.sleep-disruption": 4, "phys.chronic-fatigue": 4 } },
    { date: "2026-01-25", answers: { "phys.muscle-tension": 3 } },
  ];
  const screens: [string, string][] = [];
  for (const week of weeks) screens.push([week.date, await result(home, week)]);
  for (const week of weeks.slice(0, 1))
    screens.push(["in ASCII", await result(home, { ...week, date: "2026-02-01" }, { ascii: true })]);
  await expectScreens("gaps", screens);
});
