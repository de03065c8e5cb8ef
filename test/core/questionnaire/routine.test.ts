import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instruments } from "../../../src/core";
import type { InstrumentId } from "../../../src/core/questionnaire/items";
import {
  type AskedPart,
  type AskedRoutine,
  type Look,
  looks,
  nextLook,
  partsOfRoutine,
  partsOfSelection,
  partsOfSession,
} from "../../../src/core/questionnaire/routines";
import { buildScript } from "../../../src/core/questionnaire/script";
import { crisisSince } from "../../../src/core/scoring/help-level";
import { idsOf, weeklyIds } from "../../helpers/answers";
import { checkIn } from "../../helpers/check-ins";

const weekly = ["physical", "emotional", "behavioural"] as const;
const first = [...weekly, "checklist"] as const;
const everything = [...first, "stages", "environment", "dimensions", "help"] as const;

test.each<[AskedRoutine, Look | null, readonly InstrumentId[]]>([
  ["first", null, first],
  ["weekly", null, weekly],
  ["monthly", null, [...first, "help"]],
  ["monthly", "stages", [...first, "stages", "help"]],
  ["monthly", "environment", [...first, "environment", "help"]],
  ["monthly", "dimensions", [...first, "dimensions", "help"]],
  ["full", null, everything],
])("%s with %s asks these instruments, whole and in this order", (routine, look, expected) => {
  const parts = partsOfRoutine(routine, instruments, look);
  expect(parts.map(({ instrument }) => instrument.id)).toEqual(expected);
  expect(parts.map(({ items }) => items.map(({ id }) => id))).toEqual(expected.map(idsOf));
});

test.each<AskedRoutine>(["weekly", "monthly", "full"])(
  "a crisis answer that stands is asked about first in a %s one, and once",
  (routine) => {
    const plot = {
      ...{ date: "2026-11-22", form: [], boundaries: [], earlier: { hours: [], holiday: null } },
      ...{ parts: partsOfRoutine(routine, instruments), instruments },
    };
    const ids = (crisisSince: string | null) =>
      buildScript({ ...plot, crisisSince }).steps.map(({ id }) => id);
    expect(ids("2026-11-15").indexOf("crisis.life")).toBe(0);
    expect(ids("2026-11-15").lastIndexOf("crisis.life")).toBe(0);
    expect(new Set(ids("2026-11-15"))).toEqual(new Set([...ids(null), "crisis.life"]));
    const numbers = buildScript({ ...plot, crisisSince: "2026-11-15" }).steps.map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, place) => place + 1));
  },
);

test("a crisis answer stands until that question is answered again", () => {
  const said = (date: string, answer: boolean | null) =>
    checkIn({ date, answers: { "crisis.life": answer } });
  const { help } = instruments;
  expect(crisisSince([], help)).toBeNull();
  expect(crisisSince([said("2026-01-04", true), said("2026-06-07", null)], help)).toBe("2026-01-04");
  expect(crisisSince([said("2026-01-04", true), said("2026-06-07", false)], help)).toBeNull();
});

test("the first check-in is short", () => {
  const asked = partsOfRoutine("first", instruments).flatMap(({ items }) => items);
  expect(asked).toHaveLength([...weeklyIds, ...idsOf("checklist")].length);
});

describe("the closer look", () => {
  const half = (look: Look, less = 0) =>
    Object.fromEntries(
      idsOf(look)
        .slice(0, Math.ceil(idsOf(look).length / 2) - less)
        .map((id) => [id, look === "stages" ? false : 0]),
    );
  const on = (date: string, look: Look, less = 0) => checkIn({ date, answers: half(look, less) });
  const days = ["2026-01-04", "2026-02-01", "2026-03-01"];

  test("is the first one that was never asked, in their order", () => {
    expect(nextLook([], instruments)).toBe("stages");
    expect(nextLook([on("2026-01-04", "stages")], instruments)).toBe("environment");
    const two = [on("2026-01-04", "environment"), on("2026-02-01", "stages")];
    expect(nextLook(two, instruments)).toBe("dimensions");
  });

  test("is the oldest one once all were asked", () => {
    for (const order of [
      [0, 1, 2],
      [1, 2, 0],
      [2, 0, 1],
    ]) {
      const record = order.map((which, place) => on(days[place] ?? "", looks[which] ?? "stages"));
      expect(nextLook(record, instruments)).toBe(looks[order[0] ?? 0]);
    }
  });

  test("of one day is the first in their order", () => {
    const answers = { ...half("stages"), ...half("environment"), ...half("dimensions") };
    expect(nextLook([checkIn({ date: "2026-01-04", answers })], instruments)).toBe("stages");
  });

  test("counts as asked from half of its questions on", () => {
    for (const look of looks) {
      const others = looks.filter((one) => one !== look).map((one) => on("2026-01-04", one));
      expect(nextLook([...others, on("2026-02-01", look, 1)], instruments)).toBe(look);
      expect(nextLook([...others, on("2026-02-01", look)], instruments)).not.toBe(look);
    }
  });

  test("is not at the workplace between jobs", () => {
    const between = checkIn({
      date: "2026-02-01",
      answers: { "phys.head-eyes": 1 },
      context: ["between-jobs"],
    });
    expect(nextLook([on("2026-01-04", "stages"), between], instruments)).toBe("dimensions");
  });
});

test.each([null, "stages", "environment", "dimensions"] as const)(
  "a session is short, with one closer look at most: %s",
  (look) => {
    const parts = partsOfSession(instruments, look);
    const asked = [...weekly, "checklist", ...(look === null ? [] : [look])] as const;
    expect(parts.map(({ instrument }) => instrument.id)).toEqual(asked);
    const open = asked.map((id) => idsOf(id).filter((item) => item !== "s4.panic-anxiety"));
    expect(parts.map(({ items }) => items.map(({ id }) => id))).toEqual(open);
  },
);

describe("--only", () => {
  const idsIn = (only: string) => {
    const parts = partsOfSelection(only, instruments);
    return "unknown" in parts ? parts : parts.map(({ items }: AskedPart) => items.map(({ id }) => id));
  };

  test("one instrument, one item", () => {
    expect(idsIn("physical")).toEqual([idsOf("physical")]);
    expect(idsIn("high.long-hours")).toEqual([["high.long-hours"]]);
  });

  test("keeps the order in which a full check-in asks, whatever was typed, and asks nothing twice", () => {
    expect(idsIn("crisis.life, phys.head-eyes,physical , high.long-hours")).toEqual([
      idsOf("physical"),
      ["high.long-hours"],
      ["crisis.life"],
    ]);
  });

  test("any selection of items gives exactly those", () => {
    const ids = Object.values(everything).flatMap(idsOf);
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 1 }), (chosen) => {
        const found = idsIn(chosen.join(","));
        expect("unknown" in found ? found : found.flat()).toEqual(ids.filter((id) => chosen.includes(id)));
      }),
    );
  });

  test.each([
    ["physicall", "physicall"],
    ["physical,phys.nose", "phys.nose"],
    ["__proto__", "__proto__"],
    ["", ""],
    [" , ", " , "],
    ["Physical", "Physical"],
  ])("%j names something unknown: %j", (only, unknown) => {
    expect(idsIn(only)).toEqual({ unknown });
  });
});
