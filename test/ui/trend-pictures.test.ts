import { describe, expect, test } from "vitest";
import { addDays } from "../../src/core/calendar";
import type { CheckIn } from "../../src/core/questionnaire/check-in";
import {
  inventedPlan,
  inventedRecord,
  inventedRecovery,
  inventedToday,
  weekOf,
} from "../helpers/invented-record";
import { columnsOf, linesOf, type PictureOptions, picture } from "../helpers/trend-picture";

const invented = inventedRecord();

/** Weekly check-ins up to the invented today, one for each sum of a part (0 to 24). */
function weekly(sums: readonly number[], end = inventedToday): CheckIn[] {
  return sums.map((sum, index) =>
    weekOf(addDays(end, -7 * (sums.length - 1 - index)), { physical: sum, emotional: sum, behavioural: sum }),
  );
}

function withCrisis(checkIns: readonly CheckIn[]): CheckIn[] {
  return checkIns.map((checkIn, index) =>
    index < checkIns.length - 1
      ? checkIn
      : { ...checkIn, answers: { ...checkIn.answers, "crisis.life": true } },
  );
}

const long = Array.from({ length: 2600 }, (_, week) => Math.round(8 + 4 * Math.sin(week / 80)));
const everything = invented.map((checkIn, index) => ({
  ...checkIn,
  load: {
    ...checkIn.load,
    "m.sleep": 6 + (index % 3),
    "m.contentment": index % 10,
    "m.since-vacation": 300 + 7 * index,
  },
}));
const plan = { entries: [inventedPlan] };

const golden: readonly (readonly [name: string, checkIns: readonly CheckIn[], options: PictureOptions])[] = [
  ["overall-80", invented, plan],
  ["overall-120", invented, { ...plan, width: 120 }],
  ["overall-60", invented, { ...plan, width: 60 }],
  ["with-a-recovery", invented, { entries: [inventedPlan, inventedRecovery] }],
  ["overall-80-ascii", invented, { ...plan, ascii: true }],
  ["overall-120-ascii", invented, { ...plan, width: 120, ascii: true }],
  ["overall-more-rows", everything, plan],
  ["two-scales", invented, { scales: ["physical", "m.hours"] }],
  ["hours", invented, { scales: ["m.hours"] }],
  ["calls", invented, { scales: ["m.after-hours-calls"] }],
  ["sleep", everything, { scales: ["m.sleep"] }],
  ["holiday", everything, { scales: ["m.since-vacation"] }],
  ["index", invented, { scales: ["index"] }],
  ["boundary", invented, { scales: ["plan.time.mail-cutoff"] }],
  ["nothing-logged", invented, { scales: ["m.mistakes"] }],
  ["eight-weeks", invented, { ...plan, from: "2026-09-28" }],
  ["one-point", weekly([8]), {}],
  ["two-points", weekly([8, 9]), {}],
  ["equal-points", weekly(Array<number>(20).fill(8)), {}],
  ["every-band", weekly([0, 6, 12, 18, 24, 0, 12]), {}],
  ["single-gap", [...weekly([8], "2026-06-07"), ...weekly([9])], {}],
  ["after-a-gap", [...weekly(Array<number>(8).fill(8), "2026-06-07"), ...weekly([9, 9])], {}],
  ["a-year-and-more", weekly(long.slice(-56)), { from: "2025-11-01" }],
  ["fifty-years", weekly(long), {}],
  ["fifty-years-whole", weekly(long), { from: "1976-01-01" }],
  ["improving", weekly([...Array<number>(22).fill(13), ...Array<number>(8).fill(7)]), { name: "Ada" }],
  ["stale", invented, { today: "2027-03-01" }],
  ["crisis", withCrisis(invented), plan],
  ["given-up", [...everything.slice(0, 8), ...invented.slice(8)], { scales: ["m.contentment"], width: 60 }],
  ["nothing-recorded", [], {}],
];

describe("the pictures", { timeout: 30_000 }, () => {
  test.each(golden)("%s", async (name, checkIns, options) => {
    const text = picture(checkIns, options);
    await expect(text).toMatchFileSnapshot(`../fixtures/trend/${name}.txt`);
  });

  test.each(golden)("%s fits its terminal", (_, checkIns, options) => {
    const lines = linesOf(picture(checkIns, options));
    const charts = options.scales?.length ?? 1;
    expect(lines.length).toBeLessThanOrEqual(23 * charts);
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual((options.width ?? 80) - 2);
  });

  test("say nothing by colour alone", () => {
    const painted = picture(invented, { ...plan, colour: true });
    expect(painted).toContain("\u001b[33m");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes are what is looked for
    expect(painted.replace(/\u001b\[\d+m/g, "")).toBe(picture(invented, plan));
  });
});

/** Chart, time axis and what stands below, of one picture in Unicode. */
function partsOf(text: string): { readonly chart: string; readonly axis: string; readonly below: string } {
  const lines = linesOf(text);
  const at = lines.findIndex((line) => /^.{14} └/.test(line));
  return {
    chart: lines.slice(1, at).join("\n"),
    axis: lines[at]?.slice(16) ?? "",
    below: lines.slice(at + 2).join("\n"),
  };
}

describe("the legend names the marks that are on the picture, and no others", () => {
  const turn = { entries: [], name: "" };
  const down = weekly([
    ...Array<number>(10).fill(7),
    ...Array<number>(9).fill(11),
    ...Array<number>(3).fill(16),
  ]);

  test("a sign is left to the sentence only where it stands once", () => {
    const once = partsOf(picture(down.slice(0, 13), { ...turn, today: down[12]?.date ?? "" }));
    expect(once.chart.match(/▲/g)).toHaveLength(1);
    expect(once.below).toContain("▲ worsening: ");
    expect(once.below).not.toContain("▲ worsening seen");
    const twice = partsOf(picture(down, turn));
    expect(twice.chart.match(/▲/g)?.length).toBeGreaterThan(1);
    expect(twice.below).toContain("▲ worsening: ");
    expect(twice.below).toContain("○ began  ▲ worsening seen");
  });

  test.each([
    ["the newest week has room for one letter", inventedToday, "R", "P plan"],
    ["a week before it for two", addDays(inventedToday, -7), "RP", "none"],
  ])("%s", (_, date, letters, missing) => {
    const entries = [
      { ...inventedPlan, date },
      { ...inventedRecovery, date },
    ];
    const { axis, below } = partsOf(picture(invented, { entries }));
    expect(axis.replaceAll(/[^A-Z]|[CL]/g, "")).toBe(letters);
    for (const [letter, entry] of [
      ["P", "P plan"],
      ["R", "R recovery"],
    ] as const)
      expect(below.includes(entry)).toBe(letters.includes(letter));
    expect(below).not.toContain(missing);
  });
});

describe("after a crisis answer", () => {
  const calm = weekly([...Array<number>(22).fill(13), ...Array<number>(8).fill(2)]);
  const said = /improving|steady|calm|low\b|better|▼/;

  test("nothing is called calm, low, steady or improving", () => {
    expect(picture(calm)).toMatch(said);
    const text = picture(withCrisis(calm));
    expect(text).not.toMatch(said);
    expect(text).toMatch(/^One of your answers .* headroom help-now\n/);
    expect(picture(withCrisis(invented), { scales: ["index"] })).not.toMatch(said);
  });

  test("it stands until the question is answered again, skipped weeks or not", () => {
    const before = withCrisis(calm);
    const today = addDays(inventedToday, 21);
    const later = weekly([2, 2, 2], today);
    expect(picture([...before, ...later], { today })).not.toMatch(said);
    const again = later.map((one) => ({ ...one, answers: { ...one.answers, "crisis.life": false } }));
    expect(picture([...before, ...again], { today })).toMatch(said);
  });
});
