import { describe, expect, test } from "vitest";
import { type FrameTerms, privateIntro, sessionFrame } from "../../../src/core/mentoring/guide";
import { meetings, placeBeside, sessionPlaces, stepOfPlace } from "../../../src/core/mentoring/place";
import {
  type Agreed,
  agreedKinds,
  heldSince,
  heldWord,
  planChange,
  sessionFrom,
  sharedScopes,
} from "../../../src/core/mentoring/session";
import type { Adherence } from "../../../src/core/questionnaire/answers";
import { checkIn } from "../../helpers/check-ins";

const line = { id: "s1", date: "2026-11-22", with: "Mira" };

describe("a session read from a line", () => {
  test("holds what the line says", () => {
    const said = {
      ...line,
      mentor: "m1",
      begun: "2026-11-22T10:00:00+01:00",
      consent: "2026-11-22T10:01:00+01:00",
      checkin: "c1",
      agreed: [{ kind: "boundary", id: "plan.time.mail-cutoff", says: "no email after seven" }],
      held: [{ id: "time.mail-cutoff", says: "email closed", how: "partly" }],
      support: ["Aunt Olga", "the team lead"],
      nextOn: "2026-12-06",
      shared: "levels",
      ask: "how the rota went",
      note: "tired",
      views: { "phys.head-eyes": "rubs the eyes" },
    };
    expect(sessionFrom(said)).toEqual(said);
  });

  test("that says no more than the day and the name shares nothing and agreed on nothing", () => {
    const nothing = {
      ...line,
      mentor: null,
      begun: null,
      consent: null,
      checkin: null,
      agreed: [],
      held: [],
      support: [],
      nextOn: null,
      shared: "nothing",
      ask: null,
      note: null,
      views: {},
    };
    expect(sessionFrom(line)).toEqual(nothing);
    const blank = { ...line, mentor: " ", consent: "", ask: "\t", note: 7, support: ["", " "] };
    expect(sessionFrom(blank)).toEqual(nothing);
    const strange = { agreed: "later", held: { says: "x" }, support: 3, views: ["a", "b"], nextOn: "soon" };
    expect(sessionFrom({ ...line, ...strange, shared: "everything", agreed: {} })).toEqual(nothing);
    expect(sessionFrom({ ...line, views: "abc", held: "abc", nextOn: "2026-02-30" })).toEqual(nothing);
    expect(sessionFrom({ ...line, views: null, held: [null, 3, "x"], agreed: [null, 3, []] })).toEqual(
      nothing,
    );
  });

  test("takes what was agreed in own words for just that, and leaves out what says nothing", () => {
    const agreed = [
      "rest on Friday",
      { says: "walk" },
      { kind: "vow", id: 3, says: "x" },
      { kind: "step" },
      " ",
    ];
    expect(sessionFrom({ ...line, agreed }).agreed).toEqual([
      { kind: "own", id: null, says: "rest on Friday" },
      { kind: "own", id: null, says: "walk" },
      { kind: "own", id: null, says: "x" },
    ]);
  });

  test.each(agreedKinds)("keeps the kind of what was agreed: %s", (kind) => {
    const agreed = [{ kind, id: "a", says: "b" }];
    expect(sessionFrom({ ...line, agreed }).agreed).toEqual(agreed);
  });

  test.each(sharedScopes)("keeps what the mentor may see: %s", (shared) => {
    expect(sessionFrom({ ...line, shared }).shared).toBe(shared);
  });

  test("an unknown word for how it went counts as skipped", () => {
    const held = [{ id: "", says: "walk", how: "somewhat" }, { says: "" }, { says: "rest", how: "kept" }];
    expect(sessionFrom({ ...line, held }).held).toEqual([
      { id: null, says: "walk", how: null },
      { id: null, says: "rest", how: "kept" },
    ]);
  });

  test("leaves out views that are no text", () => {
    expect(sessionFrom({ ...line, views: { a: "seen", b: 3, c: null } }).views).toEqual({ a: "seen" });
  });
});

const boundary: Agreed = { kind: "boundary", id: "plan.time.mail-cutoff", says: "no email after seven" };
const step: Agreed = { kind: "step", id: "rest.breaks", says: "breaks" };
const went = (date: string, how: Adherence) =>
  checkIn({ date, boundaries: { "plan.time.mail-cutoff": how } });
const since = { checkIns: [], actions: [], date: "2026-11-08" };

describe("what the record says of something agreed", () => {
  test("a boundary is told by the check-ins after the day of the session", () => {
    const checkIns = [
      went("2026-11-01", "missed"),
      went("2026-11-08", "missed"),
      went("2026-11-09", "kept"),
      went("2026-11-15", "partly"),
      went("2026-11-22", "kept"),
      checkIn({ date: "2026-11-23", boundaries: { "plan.time.free-day": "missed" } }),
    ];
    expect(heldSince(boundary, { ...since, checkIns })).toEqual({
      known: "adherence",
      kept: 2,
      partly: 1,
      missed: 0,
    });
    expect(heldSince(boundary, { ...since, date: "2026-11-22", checkIns })).toEqual({ known: "nothing" });
  });

  test.each(["kept", "partly", "missed"] as const)("one answer is enough: %s", (how) => {
    const counts = { kept: 0, partly: 0, missed: 0, [how]: 1 };
    const checkIns = [went("2026-11-15", how)];
    expect(heldSince(boundary, { ...since, checkIns })).toEqual({ known: "adherence", ...counts });
  });

  test("kept once and not kept once is known as well", () => {
    for (const other of ["partly", "missed"] as const)
      expect(
        heldSince(boundary, { ...since, checkIns: [went("2026-11-15", "kept"), went("2026-11-22", other)] }),
      ).toEqual({ known: "adherence", kept: 1, partly: 0, missed: 0, [other]: 1 });
  });

  test("a step is told by the newest `done`, that of the day itself included", () => {
    const said = (date: string, state = "done", id = "rest.breaks") => ({ step: id, state, date });
    const told = (...actions: ReturnType<typeof said>[]) => heldSince(step, { ...since, actions });
    expect(told(said("2026-11-08"))).toEqual({ known: "done", date: "2026-11-08" });
    expect(told(said("2026-11-10"), said("2026-11-15"))).toEqual({ known: "done", date: "2026-11-15" });
    expect(told(said("2026-11-07"))).toEqual({ known: "nothing" });
    expect(told(said("2026-11-10", "dropped"), said("2026-11-10", "done", "rest.other"))).toEqual({
      known: "nothing",
    });
  });

  test("own words, and what has no id, are known to nobody but the two", () => {
    const checkIns = [went("2026-11-15", "kept")];
    expect(heldSince({ ...boundary, kind: "own" }, { ...since, checkIns })).toEqual({ known: "nothing" });
    expect(heldSince({ ...boundary, id: null }, { ...since, checkIns })).toEqual({ known: "nothing" });
  });
});

describe("one word for it", () => {
  const word = (kept: number, partly: number, missed: number) =>
    heldWord({ known: "adherence", kept, partly, missed });

  test.each([
    [2, 1, 0, "kept"],
    [2, 0, 2, "partly"],
    [2, 2, 0, "partly"],
    [1, 1, 1, "partly"],
    [0, 1, 2, "missed"],
    [0, 2, 2, "partly"],
    [3, 1, 1, "kept"],
    [1, 1, 3, "missed"],
  ])("%i kept, %i partly, %i missed: %s, for more than half decides", (kept, partly, missed, says) => {
    expect(word(kept, partly, missed)).toBe(says);
  });

  test("a step that was done was kept; of nothing known there is no word", () => {
    expect(heldWord({ known: "done", date: "2026-11-22" })).toBe("kept");
    expect(heldWord({ known: "nothing" })).toBeNull();
  });
});

describe("the places of a session", () => {
  test("follow one another, and both ends stand still", () => {
    for (const [index, place] of sessionPlaces.entries()) {
      expect(placeBeside(place, 1)).toBe(sessionPlaces[index + 1] ?? "end");
      expect(placeBeside(place, -1)).toBe(sessionPlaces[index - 1] ?? "held");
    }
  });

  test("never lead back to an earlier step", () => {
    const steps = sessionPlaces.map((place) => stepOfPlace[place]);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });
});

describe("what is agreed to", () => {
  const terms: FrameTerms = { meeting: "room", isRemote: false, isLocked: false };
  const says = (more: Partial<FrameTerms>, label: string) =>
    sessionFrame({ ...terms, ...more }).find((fact) => fact.label === label)?.says;

  test("tells who can open a record here, unless it is locked, and that this can be changed", () => {
    expect(says({}, "seen by")).toContain("anyone who uses this account can open it, MENTOR too");
    expect(says({ isLocked: true }, "seen by")).toContain("no one without MENTEE's passphrase");
    expect(says({}, "free")).toContain("headroom sessions allow");
  });

  test("tells of a record elsewhere that only the agreement lies here", () => {
    expect(says({ isRemote: true }, "stored")).toContain("only what we agree on");
    expect(says({ isRemote: true, isLocked: true }, "seen by")).toContain("what MENTEE has shared in a file");
    expect(says({ isRemote: true }, "free")).not.toContain("sessions allow");
  });

  test.each(meetings)("names the computer, its backups and admin rights: %s", (meeting) => {
    expect(says({ meeting }, "computer")).toMatch(/admin.*backups|backups.*admin/);
    expect(says({ meeting }, "computer")).toMatch(
      { room: /its owner/, "mentors-screen": /it is MENTOR's/, "mentees-screen": /it is MENTEE's/ }[meeting],
    );
  });
});

test("what is private has words for a room and for a video call", () => {
  expect(privateIntro("room").join(" ")).toContain("turn the screen to MENTEE");
  expect(privateIntro("mentees-screen").join(" ")).toContain("MENTEE, stop sharing your screen now");
  const elsewhere = privateIntro("mentors-screen").join(" ");
  expect(elsewhere).toContain("MENTOR, stop sharing your screen now");
  expect(elsewhere).toContain("headroom checkin --only help");
  expect(elsewhere).not.toContain("thrown away");
});

test("an agreement changes a plan by a boundary, and by what is dropped", () => {
  const boundary = { id: "plan.time.mail-cutoff", value: "19:00" };
  expect(planChange({ boundary, dropped: [boundary.id, "plan.time.free-day"] })).toEqual({
    fields: { [boundary.id]: "19:00" },
    activate: [boundary.id],
    deactivate: ["plan.time.free-day"],
  });
  expect(planChange({ boundary: null, dropped: [] })).toEqual({ deactivate: [] });
});
