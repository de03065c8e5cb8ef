import { expect, test } from "vitest";
import type { State } from "../../src/core/questionnaire/state";
import { plainState } from "../../src/ui/questionnaire/plain";
import { renderState } from "../../src/ui/questionnaire/question";
import { menuLines, menuScreen } from "../../src/ui/questionnaire/screen";
import type { Setting } from "../../src/ui/questionnaire/setting";
import { resumeMenu } from "../../src/ui/questionnaire/words";
import { keys, play, script, start } from "../ui/prompts/play";

/** The main screens at 80 columns, to be read by a person: with Unicode, in ASCII, with colour, and plain. */
const setting: Setting = {
  routine: "monthly",
  name: "",
  today: "2026-11-22",
  dryRun: false,
  trouble: null,
};
const monthly = script("monthly");
const signs = keys("3 4 1 2 2 2 3 2 2 3 1 1 2 1 2 3 2 1");
const form = keys("4 6 enter 5 enter 0 enter enter enter");
const checklist = keys("n y n n y 1 2 enter n n n y y s n y y y n y");
const stages = keys("y y n n y n y n n n y n y n n n y n s n n n n n");
const help = Array<string>(14).fill("n");
const waiting = {
  routine: "weekly",
  begun: "2026-11-22T21:40:00+01:00",
  date: "2026-11-22",
  answered: 11,
  total: 24,
  next: 12,
} as const;

const after = (...pressed: string[][]): State => play(monthly, start(monthly), pressed.flat());
const answered = after(signs, form, ["p"], [..."release on Thursday"], ["enter"], checklist, stages, help);
const screens: readonly (readonly [string, State])[] = [
  ["the first question of a part", after([])],
  ["the next one, with its help", after(["3", "?"])],
  ["an arrow moved", after(keys("3 down down"))],
  ["gone back to an answer", after(keys("3 4 b"))],
  ["the load form", after(signs)],
  ["the load form with a value that cannot be", after(signs, keys("2 0 0"))],
  ["a boundary", after(signs, form)],
  ["what got in the way", after(signs, form, ["p"], [..."release on Thursday"])],
  ["yes or no, with a detail", after(signs, form, ["k"], keys("n y n n y 1 2"))],
  ["the help part", after(signs, form, ["k"], checklist, stages)],
  ["the review", answered],
  ["the review with a note being written", play(monthly, answered, ["n", ..."a slow week"])],
];

const looks = {
  unicode: { colour: false, unicode: true },
  ascii: { colour: false, unicode: false },
  colour: { colour: true, unicode: true },
} as const;

const told = (title: string, lines: readonly string[]) =>
  `## ${title}\n\n\`\`\`text\n${lines.join("\n").replaceAll("\u001b", "^[")}\n\`\`\`\n`;
const resume = resumeMenu(waiting, "2026-11-25");
const old = resumeMenu(waiting, "2026-12-01");

test.each(Object.entries(looks))("the questionnaire in %s", async (name, look) => {
  const surface = { width: 80, rows: 24, ...look };
  const pages = screens.map(([title, state]) => {
    const { above, below } = renderState(setting, monthly, state, surface);
    return told(title, [...above, ...below]);
  });
  for (const [title, menu] of [
    ["going on", resume],
    ["going on after a week", old],
  ] as const) {
    const { above, below } = menuScreen(menu, 0, surface);
    pages.push(told(title, [...above, ...below]));
  }
  const text = `# The questionnaire at 80 columns, ${name}\n\n${pages.join("\n")}`;
  await expect(text).toMatchFileSnapshot(`transcripts/questionnaire-${name}.md`);
});

test("the questionnaire as plain lines", async () => {
  const pages = screens.map(([title, state]) => {
    const { lines, ask } = plainState(setting, monthly, state, 80);
    return told(title, [...lines, ask]);
  });
  const { lines, ask } = menuLines(resume, 80);
  pages.push(told("going on", [...lines, ask]));
  const text = `# The questionnaire with --plain\n\n${pages.join("\n")}`;
  await expect(text).toMatchFileSnapshot("transcripts/questionnaire-plain.md");
});

test("answers that cannot be kept are said to be so on every screen", () => {
  const trouble = "your answers cannot be saved: /x: no space left on the device";
  for (const [, state] of screens) {
    const { above, below } = renderState({ ...setting, trouble }, monthly, state, {
      width: 80,
      rows: 40,
      ...looks.ascii,
    });
    expect([...above, ...below].join("\n")).toContain(trouble);
  }
});
