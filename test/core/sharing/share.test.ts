import { describe, expect, test } from "vitest";
import { questionnaires } from "../../../src/core";
import type { CheckIn } from "../../../src/core/questionnaire/check-in";
import { buildShare, type ShareTerms } from "../../../src/core/sharing/build";
import {
  inForce,
  isStale,
  mergeShares,
  onlyFields,
  type Share,
  type SharedCheckIn,
  shareChange,
  sharedAnswers,
  sharedNote,
  shareFields,
  unnamedFields,
} from "../../../src/core/sharing/share";
import { watchedTrends } from "../../../src/core/trend/trend";
import { all, calmChecklist, idsOf, weeklyIds } from "../../helpers/answers";
import { checkIn } from "../../helpers/check-ins";
import { inventedRecord, inventedToday } from "../../helpers/invented-record";

const terms: ShareTerms = {
  sharer: "sharer-1",
  key: "key-1",
  name: "Ada",
  for: "Mira",
  recipients: [],
  sharedAt: "2026-11-22T10:00:00+01:00",
  number: 1,
  expiresOn: null,
  since: null,
  until: "2026-11-22",
  fields: shareFields,
  safety: false,
};
const source = {
  checkIns: [] as readonly CheckIn[],
  plans: [],
  privatePlanFields: ["plan.support.mentor"],
  sharedId: (id: string) => `shared-${id}`,
};
const built = (checkIns: readonly CheckIn[], change: Partial<ShareTerms> = {}) =>
  buildShare({ ...terms, ...change }, { ...source, checkIns }, questionnaires);
const strained = all(weeklyIds, 3);

/** A shared check-in of which each part can be told from every other. */
const whole: SharedCheckIn = {
  id: "a",
  date: "2026-11-15",
  level: { overall: "high", partial: false, checklist: null },
  strain: { physical: 50, emotional: 50, behavioural: 50, overall: 50, band: "raised", now: 50 },
  answered: { routine: "weekly", answers: strained, details: {}, load: {}, context: [] },
  noted: { note: "long week", tags: [] },
  boundaries: { "plan.time.mail-cutoff": "kept" },
};
const share = (change: Partial<Share> = {}): Share => ({ ...terms, checkins: [], ...change });

describe("what is left of a shared check-in", () => {
  test.each([
    ["levels", "level"],
    ["strain", "strain"],
    ["answers", "answered"],
    ["notes", "noted"],
    ["plan", "boundaries"],
  ] as const)("of %s alone: %s", (field, part) => {
    expect(onlyFields(whole, [field])).toEqual({ id: "a", date: "2026-11-15", [part]: whole[part] });
  });

  test("nothing, where no chosen part is there", () => {
    expect(onlyFields(whole, [])).toBeNull();
    expect(onlyFields(whole, ["trend"])).toBeNull();
    expect(onlyFields({ id: "a", date: "2026-11-15" }, shareFields)).toBeNull();
  });
});

describe("a share", () => {
  test("may be used up to and including its last day", () => {
    expect(isStale({ expiresOn: "2026-11-22" }, "2026-11-22")).toBe(false);
    expect(isStale({ expiresOn: "2026-11-22" }, "2026-11-23")).toBe(true);
    expect(isStale({ expiresOn: null }, "9999-12-31")).toBe(false);
  });

  test("that holds more than it names is told by the field", () => {
    const fields: Share["fields"] = [];
    const plan = { date: "2026-11-15", fields: {}, active: [] };
    const { boundaries: _, ...without } = whole;
    expect(unnamedFields(share({ checkins: [whole] }))).toEqual([]);
    expect(unnamedFields(share({ fields, checkins: [whole] }))).toEqual([
      "levels",
      "strain",
      "answers",
      "notes",
      "plan",
    ]);
    expect(unnamedFields(share({ fields, checkins: [without] }))).not.toContain("plan");
    expect(unnamedFields(share({ fields, plan }))).toEqual(["plan"]);
    expect(unnamedFields(share({ fields, trend: [] }))).toEqual(["trend"]);
    expect(unnamedFields(share({ fields: ["levels"], checkins: [{ ...without }] }))).not.toContain("levels");
    expect(unnamedFields(share({ fields }))).toEqual([]);
  });
});

test("answers that are shared hold nothing about help, nor the mark that calls for it", () => {
  const answers = {
    ...strained,
    ...all(idsOf("help"), true),
    "s4.panic-anxiety": true,
    "s4.tech-aversion": true,
  };
  expect(sharedAnswers(answers, questionnaires.instruments.help)).toEqual({
    ...strained,
    "s4.tech-aversion": true,
  });
});

test("a note that is shared holds no example of the mark that calls for help", () => {
  const note = (text: string) => sharedNote(text, questionnaires.instruments.stages);
  expect(note("long week\nPanic or anxiety: on the tram\nover 50 hours: the move")).toBe(
    "long week\nover 50 hours: the move",
  );
  expect(note("panic or anxiety: on the tram")).toBeNull();
  expect(note("no panic here")).toBe("no panic here");
});

test("of an expired share only its terms are left", () => {
  const old = share({ expiresOn: "2026-11-21", checkins: [whole], trend: [] });
  expect(inForce(old, "2026-11-21")).toBe(old);
  expect(inForce(old, "2026-11-22")).toEqual(share({ expiresOn: "2026-11-21" }));
});

describe("building a share", () => {
  const days = ["2026-11-01", "2026-11-08", "2026-11-15", "2026-11-22", "2026-11-29"];
  const record = days.map((date) => checkIn({ date, answers: strained }));

  test("takes the days of its range, both ends included, the newest first", () => {
    const dates = (change: Partial<ShareTerms>) => built(record, change).checkins.map(({ date }) => date);
    expect(dates({ since: "2026-11-08", until: "2026-11-22" })).toEqual([
      "2026-11-22",
      "2026-11-15",
      "2026-11-08",
    ]);
    expect(dates({ since: null, until: "2026-11-08" })).toEqual(["2026-11-08", "2026-11-01"]);
  });

  test("gives a check-in another id, and a part only where there is something of it", () => {
    const [only] = built([checkIn({ id: "mine", note: "long week" })]).checkins;
    expect(only).toEqual({ id: "shared-mine", date: "2026-11-22", noted: { note: "long week", tags: [] } });
    expect(built([checkIn({ tags: ["move"] })]).checkins[0]).toHaveProperty("noted", {
      note: null,
      tags: ["move"],
    });
    expect(built([checkIn({})]).checkins).toEqual([]);
  });

  test("holds answers when any were given, or a load, or what the week was", () => {
    const answered = (parts: Partial<CheckIn>) =>
      built([checkIn({ ...parts, note: "x" })]).checkins[0]?.answered;
    expect(answered({})).toBeUndefined();
    expect(answered({ load: { "m.hours": 40 } })).toMatchObject({ load: { "m.hours": 40 }, answers: {} });
    expect(answered({ context: ["ill"] })).toMatchObject({ context: ["ill"] });
    expect(answered({ answers: strained })).toMatchObject({ answers: strained, routine: "custom" });
  });

  test("says the strain and the level that the answers add up to", () => {
    const [signs] = built([checkIn({ answers: strained })]).checkins;
    expect(signs?.strain).toEqual({
      physical: 75,
      emotional: 75,
      behavioural: 75,
      overall: 75,
      band: "high",
      now: 75,
    });
    const look = all(idsOf("dimensions"), 4);
    const [both] = built([checkIn({ answers: { ...all(weeklyIds, 1), ...look } })]).checkins;
    expect(both?.strain).toMatchObject({ overall: 25, band: "raised", now: 83.7 });
    expect(both?.level?.overall).toBe("high");
    expect(signs?.level).toEqual({ overall: "high", partial: false, checklist: null });
    const [list] = built([checkIn({ answers: calmChecklist })]).checkins;
    expect(list?.level).toMatchObject({ checklist: "low" });
    expect(list?.strain).toBeUndefined();
  });

  test("without safety answers is as if nobody had asked about help", () => {
    const told = { ...strained, ...all(idsOf("help"), true), "s4.panic-anxiety": true };
    const open = { ...checkIn({ answers: told }), instruments: {} };
    const { answers: _, ...others } = open;
    expect(built([open])).toEqual(built([{ ...others, answers: strained }]));
    expect(built([open], { safety: true }).checkins[0]?.answered?.answers).toEqual(told);
  });

  test("leaves out what is nobody's business of a plan and of how it went", () => {
    const fields = { "plan.support.mentor": "Olga", "plan.time.mail-cutoff": "19:00" };
    const revision = (id: string, date: string) => ({ id, date, fields, active: Object.keys(fields) });
    const plans = [revision("p1", "2026-11-01"), revision("p2", "2026-11-20"), revision("p3", "2026-11-29")];
    const went = checkIn({
      boundaries: { "plan.support.mentor": "kept", "plan.time.mail-cutoff": "missed" },
      obstacles: { "plan.support.mentor": "Olga was away", "plan.time.mail-cutoff": "pager" },
    });
    const made = buildShare(terms, { ...source, checkIns: [went], plans }, questionnaires);
    expect(made.plan).toEqual({
      date: "2026-11-20",
      fields: { "plan.time.mail-cutoff": "19:00" },
      active: ["plan.time.mail-cutoff"],
    });
    expect(made.checkins[0]).toMatchObject({
      boundaries: { "plan.time.mail-cutoff": "missed" },
      noted: { note: null, tags: [], obstacles: ["pager"] },
    });
    const first = buildShare({ ...terms, until: "2026-11-10" }, { ...source, plans }, questionnaires);
    expect(first.plan?.date).toBe("2026-11-01");
    const sameDay = buildShare({ ...terms, until: "2026-11-20" }, { ...source, plans }, questionnaires);
    expect(sameDay.plan?.date).toBe("2026-11-20");
    expect(built([])).not.toHaveProperty("plan");
    const unchosen: ShareTerms = { ...terms, fields: ["levels"] };
    expect(buildShare(unchosen, { ...source, plans }, questionnaires)).not.toHaveProperty("plan");
    const hidden = { ...went, boundaries: { "plan.support.mentor": "kept" as const }, obstacles: {} };
    expect(built([{ ...hidden, note: "x" }]).checkins).toEqual([
      { id: `shared-${went.id}`, date: went.date, noted: { note: "x", tags: [] } },
    ]);
  });

  test("tells where each scale is heading, and since when only while that turn lasts", () => {
    const checkIns = inventedRecord();
    const made = built(checkIns, { until: inventedToday });
    const { overall } = watchedTrends(checkIns, questionnaires, inventedToday);
    expect(made.trend?.map(({ scale }) => scale)).toEqual([
      "overall",
      "physical",
      "emotional",
      "behavioural",
    ]);
    expect(made.trend?.[0]).toEqual({
      scale: "overall",
      state: "worsening",
      onset: overall.watch?.warnings.at(-1)?.onset,
    });
    const later = built(checkIns, { until: "2027-01-31" });
    expect(later.trend?.[0]).toEqual({ scale: "overall", state: "steady", onset: null });
    expect(built([]).trend?.[0]).toEqual({ scale: "overall", state: "too-few", onset: null });
    expect(built(checkIns, { fields: ["levels"] })).not.toHaveProperty("trend");
  });

  test("tells no direction that rests on days before its range", () => {
    const checkIns = inventedRecord();
    const [overall] = built(checkIns, { until: inventedToday, since: "2026-11-10" }).trend ?? [];
    expect(overall?.state).toBe("too-few");
  });
});

describe("a newer share of the same person", () => {
  const part = (id: string, date: string): SharedCheckIn => ({ ...whole, id, date });
  const dayBefore = "2026-11-21T10:00:00+01:00";
  const earlier = share({
    sharedAt: dayBefore,
    checkins: [part("c", "2026-11-15"), part("b", "2026-11-08"), part("a", "2026-11-01")],
  });
  const newer = share({ since: "2026-11-10", checkins: [part("d", "2026-11-22")] });
  const ids = ({ checkins }: Share) => checkins.map(({ id }) => id);

  test("speaks for its range, and leaves what was before and after it", () => {
    expect(ids(mergeShares(earlier, newer, "2026-11-22"))).toEqual(["d", "b", "a"]);
    const middle = share({ since: "2026-11-08", until: "2026-11-08", checkins: [] });
    expect(ids(mergeShares(earlier, middle, "2026-11-22"))).toEqual(["c", "a"]);
    expect(mergeShares(earlier, share({ checkins: [] }), "2026-11-22").checkins).toEqual([]);
  });

  test("puts the newest first, also when it is about earlier days", () => {
    const past = share({ since: "2026-10-01", until: "2026-10-31", checkins: [part("z", "2026-10-04")] });
    expect(ids(mergeShares(earlier, past, "2026-11-22"))).toEqual(["c", "b", "a", "z"]);
  });

  test("keeps a check-in once when its day was corrected", () => {
    const moved = share({ since: "2026-11-10", checkins: [part("a", "2026-11-12")] });
    const { checkins } = mergeShares(earlier, moved, "2026-11-22");
    expect(checkins.map(({ id, date }) => [id, date])).toEqual([
      ["a", "2026-11-12"],
      ["b", "2026-11-08"],
    ]);
  });

  test("of one day keeps the newer file's check-in before the earlier one's", () => {
    const same = share({ since: "2026-11-01", until: "2026-11-07", checkins: [part("e", "2026-11-01")] });
    const other = { ...earlier, checkins: [part("f", "2026-11-08"), part("g", "2026-11-08")] };
    expect(ids(mergeShares(other, same, "2026-11-22"))).toEqual(["f", "g", "e"]);
  });

  test("that is no newer changes nothing", () => {
    expect(mergeShares(earlier, { ...newer, sharedAt: dayBefore }, "2026-11-22")).toBe(earlier);
    expect(mergeShares(newer, earlier, "2026-11-22")).toBe(newer);
  });

  test("of the same second is told by its number", () => {
    const again = { ...newer, sharedAt: dayBefore, number: 2 };
    expect(mergeShares(earlier, again, "2026-11-22")).not.toBe(earlier);
    expect(mergeShares(again, earlier, "2026-11-22")).toBe(again);
  });

  test("without fields takes everything back", () => {
    const back = { ...newer, fields: [], checkins: [] };
    expect(mergeShares(earlier, back, "2026-11-22").checkins).toEqual([]);
  });

  test("is told by what it did: new, renewed, taken away, fields no longer shared", () => {
    const narrow = {
      ...newer,
      fields: ["levels"] as const,
      checkins: [part("c", "2026-11-15"), part("d", "2026-11-22")],
    };
    const merged = mergeShares(earlier, narrow, "2026-11-22");
    expect(shareChange(earlier, narrow, merged)).toEqual({
      ...{ added: 1, renewed: 1, gone: 0 },
      fieldsGone: ["strain", "trend", "answers", "notes", "plan"],
    });
    const empty = { ...newer, checkins: [] };
    expect(shareChange(earlier, empty, mergeShares(earlier, empty, "2026-11-22"))).toMatchObject({
      ...{ added: 0, renewed: 0, gone: 1, fieldsGone: [] },
    });
    expect(shareChange(null, newer, newer)).toMatchObject({ added: 1, renewed: 0, gone: 0, fieldsGone: [] });
  });

  test("replaces all of an earlier one that has expired", () => {
    expect(mergeShares({ ...earlier, expiresOn: "2026-11-21" }, newer, "2026-11-22")).toBe(newer);
    expect(ids(mergeShares({ ...earlier, expiresOn: "2026-11-22" }, newer, "2026-11-22"))).toContain("a");
  });

  test("that shares less takes back what it no longer shares", () => {
    const less = { ...newer, fields: ["levels"] as const };
    expect(mergeShares(earlier, less, "2026-11-22").checkins.slice(1)).toEqual(
      ["b", "a"].map((id) => ({ id, date: id === "b" ? "2026-11-08" : "2026-11-01", level: whole.level })),
    );
    expect(ids(mergeShares(earlier, { ...newer, fields: ["trend"] }, "2026-11-22"))).toEqual(["d"]);
  });

  test("without safety answers takes back those of before, and the levels that rest on them", () => {
    const withSafety = { ...earlier, safety: true };
    const { answered: _answered, level: _level, ...rest } = part("b", "2026-11-08");
    expect(mergeShares(withSafety, newer, "2026-11-22").checkins[1]).toEqual(rest);
    const both = mergeShares(withSafety, { ...newer, safety: true }, "2026-11-22");
    expect(both.checkins[1]).toEqual(part("b", "2026-11-08"));
  });
});

test("strain at home and a time between jobs go only with the notes", () => {
  const context = ["on-call", "between-jobs", "home"] as const;
  const record = [checkIn({ date: "2026-11-15", answers: strained, context })];
  const shared = (fields: ShareTerms["fields"]) => built(record, { fields }).checkins[0]?.answered?.context;
  expect(shared(["answers"])).toEqual(["on-call"]);
  expect(shared(["answers", "notes"])).toEqual(context);
});
