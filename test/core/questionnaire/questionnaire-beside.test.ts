import { describe, expect, test } from "vitest";
import { instruments } from "../../../src/core";
import { emptySheet } from "../../../src/core/questionnaire/state";
import { all } from "../../helpers/answers";
import {
  at,
  back,
  choose,
  enter,
  forward,
  inReview,
  mail,
  monthly,
  move,
  placeOf,
  play,
  session,
  skip,
  toggle,
  type,
  weekly,
} from "../../helpers/questionnaire";
import { script } from "../../ui/prompts/play";

describe("which things the job disturbs", () => {
  const id = "high.life-interference";
  const asked = play(monthly, at(monthly, id), choose(0));

  test("are kept in their own order at once, and taken back by the same key", () => {
    expect(play(monthly, at(monthly, id), choose(0)).sheet).toEqual({
      ...emptySheet,
      answers: { [id]: true },
    });
    expect(play(monthly, asked, toggle(3))).toEqual(asked);
    const both = play(monthly, asked, toggle(2), toggle(0));
    expect(both.view).toEqual({ on: "detail", chosen: ["sleep", "relationships"] });
    expect(both.sheet.details).toEqual({ [id]: ["sleep", "relationships"] });
    expect(play(monthly, both, toggle(2)).sheet.details).toEqual({ [id]: ["sleep"] });
    expect(play(monthly, both, toggle(3))).toEqual(both);
    expect(play(monthly, both, toggle(2), toggle(0), enter).sheet.details).toEqual({});
  });

  test("go with a skip, stay with Enter and forward, and are there again after going back", () => {
    const place = placeOf(monthly, id);
    const one = play(monthly, asked, toggle(1));
    expect(play(monthly, one, skip)).toMatchObject({ at: place + 1, last: place, sheet: { details: {} } });
    expect(play(monthly, one, forward)).toMatchObject({
      at: place + 1,
      sheet: { details: { [id]: ["meals"] } },
    });
    expect(play(monthly, one, enter)).toMatchObject({ at: place + 1, last: place });
    const left = play(monthly, one, back);
    expect(left).toMatchObject({ at: place, view: { on: "question" } });
    expect(play(monthly, left, choose(0)).view).toEqual({ on: "detail", chosen: ["meals"] });
    expect(play(monthly, one, move(1))).toEqual(one);
  });

  test("are asked of no other yes, and an answer elsewhere leaves them alone", () => {
    const one = play(monthly, asked, toggle(1), enter);
    expect(play(monthly, one, choose(0)).sheet.details).toEqual({ [id]: ["meals"] });
    expect(play(monthly, at(monthly, id, { details: { [id]: ["sleep"] } }), choose(1)).sheet.details).toEqual(
      {},
    );
    expect(play(monthly, at(monthly, "high.long-hours"), choose(0)).view.on).toBe("question");
  });
});

describe("what got in the way of a boundary", () => {
  test.each([
    [0, "kept", false],
    [1, "partly", true],
    [2, "missed", true],
  ] as const)("after %i: %s, asked: %s", (option, how, isAsked) => {
    const state = play(weekly, at(weekly, mail), choose(option));
    expect(state.sheet.boundaries).toEqual({ [mail]: how });
    expect(state.view.on === "obstacle").toBe(isAsked);
  });

  test("is kept without blanks around it, begins with what was said before, and an empty text is none", () => {
    const said = at(weekly, mail, { obstacles: { [mail]: "pager", other: "x" } });
    const asked = play(weekly, said, choose(2));
    expect(asked.view).toEqual({ on: "obstacle", text: "pager" });
    const changed = play(weekly, asked, type(" queue "), enter);
    expect(changed.sheet.obstacles).toEqual({ [mail]: "queue", other: "x" });
    expect(changed).toMatchObject({ at: weekly.steps.length, view: { on: "review" } });
    expect(play(weekly, asked, type("  "), enter).sheet.obstacles).toEqual({ other: "x" });
    expect(play(weekly, asked, type("new"), back)).toMatchObject({
      at: placeOf(weekly, mail),
      view: { on: "question" },
      sheet: { obstacles: { [mail]: "pager" } },
    });
    expect(play(weekly, said, choose(0)).sheet.obstacles).toEqual({ other: "x" });
    expect(play(weekly, asked, toggle(1))).toEqual(asked);
  });

  test("a skip says nothing of how it went", () => {
    const state = play(weekly, at(weekly, mail, { boundaries: { [mail]: "kept" } }), skip);
    expect(state.sheet.boundaries).toEqual({ [mail]: null });
  });
});

describe("in a session", () => {
  const id = "high.long-hours";
  const asked = play(session, at(session, id), choose(0));

  test("a yes may get an example, and goes on with it", () => {
    expect(asked.view).toEqual({ on: "example", text: "" });
    const told = play(session, asked, type(" the migration "), enter);
    expect(told).toMatchObject({ at: placeOf(session, id) + 1, last: placeOf(session, id) });
    expect(told.sheet.examples).toEqual({ [id]: "the migration" });
    const again = play(session, at(session, id, { examples: told.sheet.examples }), choose(0));
    expect(again.view).toEqual({ on: "example", text: "the migration" });
    expect(play(session, again, type(""), enter).sheet.examples).toEqual({});
    expect(play(session, at(session, id), choose(1)).view.on).toBe("question");
    expect(play(monthly, at(monthly, id), choose(0)).view.on).toBe("question");
    expect(play(session, at(session, "phys.head-eyes"), choose(3)).view.on).toBe("question");
  });

  test("the mentor's own view stands beside the answer, and stays at the question", () => {
    const opened = play(session, at(session, id), { do: "view" });
    expect(opened.view).toEqual({ on: "view", text: "" });
    const kept = play(session, opened, type("I see it less"), enter);
    expect(kept).toMatchObject({ at: placeOf(session, id), view: { on: "question" }, last: null });
    expect(kept.sheet).toMatchObject({ views: { [id]: "I see it less" }, answers: {}, examples: {} });
    expect(play(session, kept, { do: "view" }).view).toEqual({ on: "view", text: "I see it less" });
    expect(play(session, kept, { do: "view" }, type("x"), back).sheet).toEqual(kept.sheet);
  });

  test("neither a view nor the rest of a part is there for a boundary, or alone", () => {
    expect(play(session, at(session, mail), { do: "view" })).toEqual(at(session, mail));
    for (const action of ["view", "skip-part"] as const)
      expect(play(monthly, at(monthly, id), { do: action })).toEqual(at(monthly, id));
  });

  test("the rest of a part can be passed over: what is open in it is skipped, and no more", () => {
    const from = at(session, "emo.irritability", { answers: { "emo.lost-enthusiasm": 2 } });
    const state = play(session, from, { do: "skip-part" });
    const emotional = instruments.emotional.items.map((item) => item.id);
    expect(state.sheet.answers).toEqual({ ...all(emotional, null), "emo.lost-enthusiasm": 2 });
    expect(session.steps[state.at]?.part).toBe("behavioural");
    expect(state.sheet.boundaries).toEqual({});
    const boundary = play(session, at(session, mail), { do: "skip-part" });
    expect(boundary.sheet).toMatchObject({ answers: {}, boundaries: { [mail]: null } });
    expect(session.steps[boundary.at]?.part).toBe("checklist");
    expect(play(session, at(session, "help.stuck"), { do: "skip-part" })).toMatchObject({
      at: session.steps.length,
      view: { on: "review" },
    });
  });

  test("from the review, passing over a part leads back to it", () => {
    const opened = play(session, inReview(session), { do: "open", part: 0 }, { do: "skip-part" });
    expect(opened).toMatchObject({ view: { on: "review" }, visit: null });
  });

  test("it may end without an answer, and without a review where none is wanted", () => {
    expect(play(session, inReview(session), enter).exit).toBe("store");
    const brief = script("weekly", { manner: { unreviewed: true } });
    expect(play(brief, at(brief, mail), choose(0)).exit).toBe("store");
    expect(play(brief, at(brief, "phys.head-eyes"), choose(0)).exit).toBeNull();
    expect(play(weekly, at(weekly, mail), choose(0)).exit).toBeNull();
  });
});
