import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/store/entry";
import { resolve, traceOf, undoTarget } from "../../src/store/history";
import { stamp } from "./content";
import { amendment, checkIn, idAt, record, removal, undo } from "./samples";

const shown = (entries: readonly Entry[]) => resolve(entries).checkIns.map(({ id, note }) => [id, note]);
const a = checkIn(1, { note: "a" });

describe("resolve", () => {
  it("applies the newest amendment as a whole and keeps id and first moment", () => {
    const edit = {
      ...amendment(3, 1, { note: "second", date: "2026-11-20" }),
      recordedAt: "2026-11-23T00:00:00Z",
    };
    const { checkIns } = resolve([edit, a, amendment(2, 1, { note: "first", tags: ["gone"] })]);
    expect(checkIns).toMatchObject([
      { id: idAt(1), recordedAt: stamp, note: "second", date: "2026-11-20", tags: ["release"] },
    ]);
    expect(Object.keys(checkIns[0] ?? {})).not.toContain("target");
  });

  it("hides what was removed, and shows it again when that was undone", () => {
    expect(shown([a, removal(2, 1)])).toEqual([]);
    expect(resolve([a, removal(2, 1)]).hidden).toMatchObject([{ checkIn: { id: idAt(1) }, by: "removal" }]);
    expect(shown([a, removal(2, 1), undo(3, 2)])).toEqual([[idAt(1), "a"]]);
  });

  it("takes back check-ins, edits, plans, actions and sessions", () => {
    const head = { v: 1, recordedAt: stamp } as const;
    const plan = { ...head, id: idAt(3), type: "plan", date: "2026-11-22", fields: {}, active: [] } as const;
    const action = {
      ...head,
      id: idAt(4),
      type: "action",
      date: "2026-11-22",
      step: "s",
      state: "done",
    } as const;
    const session = { ...head, id: idAt(5), type: "session", date: "2026-11-22", with: "Ann" } as const;
    const all: Entry[] = [a, amendment(2, 1, { note: "b" }), plan, action, session];
    expect(resolve(all)).toMatchObject({ plans: [plan], actions: [action], sessions: [session] });
    const none = resolve([...all, ...[1, 2, 3, 4, 5].map((n) => undo(n + 5, n))]);
    expect(none).toMatchObject({ checkIns: [], plans: [], actions: [], sessions: [] });
    expect(none.hidden).toMatchObject([{ checkIn: { note: "a" }, by: "undo" }]);
  });

  it("brings back what the undo of an undo took, and takes it again after a further undo", () => {
    expect(shown([a, undo(2, 1), undo(3, 2)])).toEqual([[idAt(1), "a"]]);
    expect(shown([a, undo(2, 1), undo(3, 2), undo(4, 1)])).toEqual([]);
  });

  it("sorts by date, not by when it was written", () => {
    const late = checkIn(2, { date: "2026-11-01", note: "b" });
    expect(shown([a, late])).toEqual([
      [idAt(2), "b"],
      [idAt(1), "a"],
    ]);
  });

  it("is not put off by changes of what is not there", () => {
    expect(shown([amendment(2, 9, {}), removal(3, 9), undo(4, 9), a])).toEqual([[idAt(1), "a"]]);
  });
});

describe("undo", () => {
  it("walks back from the newest change to the first", () => {
    const entries: Entry[] = [a, amendment(2, 1, { note: "b" }), removal(3, 1), checkIn(4, { note: "c" })];
    const walk: (string | undefined)[] = [];
    for (let n = 5; n < 20; n++) {
      const target = undoTarget(entries);
      if (target === null) break;
      walk.push(target.id);
      entries.push(undo(n, Number.parseInt(target.id.slice(24), 16)));
      walk.push(
        shown(entries)
          .map(([, note]) => note)
          .join(),
      );
    }
    expect(walk).toEqual([idAt(4), "", idAt(3), "b", idAt(2), "a", idAt(1), ""]);
  });

  it("passes over edits and removals of a check-in that was erased or taken back", () => {
    expect(undoTarget([amendment(2, 1, {}), removal(3, 1)])).toBeNull();
    expect(undoTarget([a, amendment(2, 1, {}), undo(3, 1)])).toBeNull();
    expect(undoTarget([a, checkIn(2), removal(3, 1), undo(4, 1)])?.id).toBe(idAt(2));
  });

  it("of any record ends with nothing shown, after one step an entry at most", () => {
    fc.assert(
      fc.property(record, (entries) => {
        const all = [...entries];
        for (let n = all.length; n <= entries.length * 2; n++) {
          const target = undoTarget(all);
          if (target === null) break;
          all.push(undo(n, Number.parseInt(target.id.slice(24), 16)));
        }
        expect(undoTarget(all)).toBeNull();
        expect(resolve(all)).toMatchObject({ checkIns: [], plans: [], actions: [] });
      }),
    );
  });
});

it("any order of the entries gives the same history and the same undo", () => {
  fc.assert(
    fc.property(
      record.chain((entries) =>
        fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
      ),
      ([entries, shuffled]) => {
        expect(resolve(shuffled)).toEqual(resolve(entries));
        expect(undoTarget(shuffled)?.id).toBe(undoTarget(entries)?.id);
      },
    ),
  );
});

describe("the trace of an entry", () => {
  it("holds whatever changed it or took that back", () => {
    const entries = [
      a,
      checkIn(2),
      amendment(3, 1, {}),
      removal(4, 1),
      undo(5, 4),
      amendment(6, 2, {}),
      undo(7, 6),
    ];
    expect([...traceOf(entries, idAt(1))].toSorted()).toEqual([1, 3, 4, 5].map(idAt));
    expect([...traceOf(entries.toReversed(), idAt(2))].toSorted()).toEqual([2, 6, 7].map(idAt));
  });

  it("leaves the history of all others as it was", () => {
    fc.assert(
      fc.property(record, fc.nat(), (entries, n) => {
        const checkIns = entries.filter(({ type }) => type === "checkin");
        const trace = traceOf(entries, checkIns[n % checkIns.length]?.id ?? idAt(99));
        const before = resolve(entries);
        const after = resolve(entries.filter(({ id }) => !trace.has(id)));
        expect(after.checkIns).toEqual(before.checkIns.filter(({ id }) => !trace.has(id)));
        expect(after.plans).toEqual(before.plans.filter(({ id }) => !trace.has(id)));
      }),
    );
  });
});
