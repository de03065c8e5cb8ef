import { expect, test } from "vitest";
import { handedOver, type Talk, withTalks } from "../../../src/core/mentoring/notes";

const talk = (id: string, date: string): Talk => ({
  ...{ id, date, with: "Mira", begun: null, boundary: null, dropped: [], nextOn: null },
  agreed: [{ kind: "own", id: null, says: "lunch away from the desk" }],
  held: [{ id: null, says: "a walk", how: "missed" }],
  support: ["Olga"],
});
const [a, b, c] = [talk("a", "2026-11-01"), talk("b", "2026-11-15"), talk("c", "2026-11-15")];

test("talks that are handed over come in by day, and each of them once", () => {
  expect(withTalks([c], [b, a, c])).toEqual([a, b, c]);
  expect(withTalks([a, b], [])).toEqual([a, b]);
});

test("without the mentee's yes only what was agreed last is handed over", () => {
  expect(handedOver([a, b], false)).toEqual([{ ...b, held: [], support: [] }]);
  expect(handedOver([a, b], true)).toEqual([a, b]);
  expect(handedOver([], false)).toEqual([]);
});
