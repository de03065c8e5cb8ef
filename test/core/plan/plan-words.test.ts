import { describe, expect, test } from "vitest";
import {
  planText,
  planTyped,
  readPlanText,
  readPlanValue,
  readTyped,
  takesOf,
  typedForm,
  typedTakes,
} from "../../../src/core/plan/values";
import type { PlanFieldType, PlanValue } from "../../../src/core/questionnaire/items";

const texts: PlanFieldType = { kind: "list", of: "text" };
const spans: PlanFieldType = { kind: "list", of: "span" };
const rows: PlanFieldType = {
  kind: "list",
  of: "columns",
  columns: [
    { id: "topic", type: "text" },
    { id: "at", type: "time" },
  ],
};
const choice: PlanFieldType = { kind: "choice", choices: ["one-look", "none"] };

describe("what a field takes is said", () => {
  test.each<[PlanFieldType, string]>([
    [{ kind: "time" }, "a time of day such as 18:00"],
    [{ kind: "hours" }, "hours from 0 to 168, such as 45"],
    [choice, "one-look or none"],
    [texts, 'text, or a JSON list such as ["manager","team"]'],
    [spans, 'a JSON list of time spans such as ["09:00-09:30","16:30-17:00"]'],
    [rows, 'a JSON list such as [{"topic":"...","at":"..."}]'],
  ])("of the command line: %j", (type, says) => {
    expect(takesOf(type)).toBe(says);
  });

  test.each<[PlanFieldType, string]>([
    [{ kind: "weekday" }, "a day of the week such as sunday"],
    [choice, "one-look or none"],
    [texts, "one or more, separated by ;"],
    [spans, "a time span such as 09:00-09:30, several separated by commas"],
    [rows, "topic, at; separate several with ;"],
  ])("at a question: %j", (type, says) => {
    expect(typedTakes(type)).toBe(says);
  });

  test.each<[PlanFieldType, unknown, object]>([
    [{ kind: "time" }, "late", { refused: "late", place: "", takes: "a time of day such as 18:00" }],
    [choice, "often", { refused: "often", place: "", takes: "one-look or none" }],
    [choice, 3, { refused: 3, place: "", takes: "one-look or none" }],
    [texts, 3, { refused: 3, place: "", takes: takesOf(texts) }],
    [spans, "9:00-9:30", { refused: "9:00-9:30", place: "", takes: takesOf(spans) }],
    [texts, ["a", "b\n"], { value: ["a", "b"] }],
    [
      texts,
      ["a", "x".repeat(501)],
      { refused: "x".repeat(501), place: ", entry 2", takes: "one line of text, at most 500 characters" },
    ],
    [spans, ["9"], { refused: "9", place: ", entry 1", takes: "a time span such as 09:00-09:30" }],
    [rows, [3], { refused: 3, place: ", entry 1", takes: "an object with topic, at" }],
    [rows, [[]], { refused: [], place: ", entry 1", takes: "an object with topic, at" }],
    [rows, [null], { refused: null, place: ", entry 1", takes: "an object with topic, at" }],
    [
      rows,
      [{ topic: "a", b: "c" }],
      { refused: "b", place: ", entry 1, a key", takes: "an object with topic, at" },
    ],
    [
      rows,
      [{ topic: "a" }, { topic: "b", at: "late" }],
      { refused: "late", place: ", entry 2, at", takes: "a time of day such as 18:00" },
    ],
    [
      rows,
      [{ at: "9:00" }],
      { refused: "", place: ", entry 1, topic", takes: expect.stringMatching("one line") },
    ],
  ])("with what was refused, and where: %j", (type, given, reading) => {
    expect(readPlanValue(type, given)).toEqual(reading);
  });

  test("a list has fifty entries at most, each of 500 characters at most", () => {
    const entries = (count: number) => Array.from({ length: count }, () => "x".repeat(500));
    expect(readPlanValue(texts, entries(50))).toEqual({ value: entries(50) });
    expect(readPlanValue(texts, entries(51))).toEqual({
      refused: 51,
      place: ", number of entries",
      takes: "at most 50",
    });
  });

  test("entries are kept without blanks around them", () => {
    expect(readPlanValue(texts, [" a "])).toEqual({ value: ["a"] });
    expect(readPlanValue(spans, [" 9:00-9:30 "])).toEqual({ value: ["09:00-09:30"] });
    expect(readPlanValue(rows, [{ topic: " a ", at: " 9:00 " }])).toEqual({
      value: [{ topic: "a", at: "09:00" }],
    });
    expect(readPlanValue(rows, [{ topic: "a", at: "" }])).toEqual({ value: [{ topic: "a" }] });
    expect(readPlanValue(choice, " One Look ")).toEqual({ value: "one-look" });
    expect(readPlanText(texts, " a ")).toEqual({ value: ["a"] });
    expect(readPlanText(texts, ' ["a"] ')).toEqual({ value: ["a"] });
  });

  test("a list that looks like JSON and is none is refused as it was typed", () => {
    expect(readPlanText(texts, "[a")).toEqual({ refused: "[a", place: "", takes: takesOf(texts) });
    expect(readTyped(rows, ' [{"topic":"a"}] ')).toEqual({ value: [{ topic: "a" }] });
    expect(readTyped(texts, "[a")).toHaveProperty("refused");
  });

  test("digits are a number up to nine of them, with six after the point", () => {
    const hours: PlanFieldType = { kind: "hours" };
    expect(readPlanText(hours, "37.123456")).toEqual({ value: 37.123456 });
    for (const text of ["37.1234567", "0000000045", ".5", "5.", "x5", "5x"])
      expect(readPlanText(hours, text)).toMatchObject({ refused: text });
  });
});

describe("a value as it is typed again", () => {
  test.each<[PlanFieldType, PlanValue, string]>([
    [{ kind: "time" }, "18:00", "18:00"],
    [{ kind: "hours" }, 45, "45"],
    [texts, ["manager"], "manager"],
    [texts, ["[x]"], '["[x]"]'],
    [texts, ["a", "b"], '["a","b"]'],
    [spans, ["09:00-09:30"], '["09:00-09:30"]'],
    [rows, [{ topic: "a" }], '[{"topic":"a"}]'],
  ])("behind --set, %j %j", (type, value, typed) => {
    expect(planTyped({ type }, value)).toBe(typed);
    expect(readPlanText(type, typed)).toEqual({ value });
  });

  test.each<[PlanFieldType, PlanValue, string]>([
    [{ kind: "hours" }, 45, "45"],
    [texts, ["a", "b"], "a; b"],
    [texts, ["a; b"], '["a; b"]'],
    [spans, ["09:00-09:30", "16:00-16:30"], "09:00-09:30, 16:00-16:30"],
    [rows, [{ topic: "a", at: "09:00" }, { topic: "b" }], "a, 09:00; b"],
    [rows, [{ topic: "a, b", at: "09:00" }], '[{"topic":"a, b","at":"09:00"}]'],
  ])("at a question, %j %j", (type, value, typed) => {
    expect(typedForm(type, value)).toBe(typed);
    expect(readTyped(type, typed)).toEqual({ value });
  });
});

describe("a value in words", () => {
  test.each<[PlanFieldType, PlanValue, string]>([
    [choice, "one-more-look", "one more look"],
    [texts, ["a. b", "c"], "a. b; c"],
    [texts, ["a", "b"], "a, b"],
    [texts, "a, b", "a, b"],
    [{ kind: "span" }, "always", "always"],
    [spans, ["always", "09:00-09:30"], "always, 09:00 to 09:30"],
    [rows, [{ topic: "a", at: "09:00", more: "x" }], "a: 09:00, x"],
    [rows, [{ topic: "a" }, { topic: "b" }], "a, b"],
    [rows, [{}], ""],
    [{ kind: "number" }, 3, "3"],
  ])("%j %j is %j", (type, value, words) => {
    expect(planText({ type }, value)).toBe(words);
  });
});
