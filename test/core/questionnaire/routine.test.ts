import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instruments } from "../../../src/core";
import type { InstrumentId } from "../../../src/core/questionnaire/items";
import {
  type AskedPart,
  partsOfRoutine,
  partsOfSelection,
  partsOfSession,
} from "../../../src/core/questionnaire/routines";
import { idsOf } from "../../helpers/answers";

const weekly = ["physical", "emotional", "behavioural"] as const;
const monthly = [...weekly, "checklist", "stages", "help"] as const;
const everything = [...weekly, "checklist", "stages", "environment", "dimensions", "help"] as const;

test.each<["weekly" | "monthly" | "quarterly" | "full", readonly InstrumentId[]]>([
  ["weekly", weekly],
  ["monthly", monthly],
  ["quarterly", everything],
  ["full", everything],
])("%s asks these instruments, whole and in this order", (routine, expected) => {
  const parts = partsOfRoutine(routine, instruments);
  expect(parts.map(({ instrument }) => instrument.id)).toEqual(expected);
  expect(parts.map(({ items }) => items.length)).toEqual(expected.map((id) => idsOf(id).length));
});

test("a session asks all but help, and of the place last", () => {
  const parts = partsOfSession(instruments);
  const asked = [...weekly, "checklist", "stages", "dimensions", "environment"] as const;
  expect(parts.map(({ instrument }) => instrument.id)).toEqual(asked);
  expect(parts.map(({ items }) => items.map(({ id }) => id))).toEqual(asked.map(idsOf));
});

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
