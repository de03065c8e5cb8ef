import { describe, expect, test } from "vitest";
import { isFailure } from "../../src/errors";
import { parsePlanFile } from "../../src/formats/plan-file";

function refusal(text: string): string {
  try {
    parsePlanFile(text, "plan.json");
  } catch (error) {
    if (isFailure(error)) return `${error.kind}: ${error.message}`;
    throw error;
  }
  return "taken";
}

describe("a plan file", () => {
  test("gives values in their stored form; null and empty ones clear", () => {
    const text = `\uFEFF{"fields":{"plan.time.end":"8:30","plan.comm.announced-to":"team",
      "plan.time.free-day":null,"plan.comm.silent":[]},"active":["plan.time.end","plan.time.end"]}`;
    expect(parsePlanFile(text, "plan.json")).toEqual({
      fields: {
        "plan.time.end": "08:30",
        "plan.comm.announced-to": ["team"],
        "plan.time.free-day": null,
        "plan.comm.silent": null,
      },
      active: ["plan.time.end"],
    });
  });

  test("without active says nothing about what is in practice", () => {
    expect(parsePlanFile('{"fields":{}}', "plan.json")).toEqual({ fields: {} });
    expect(parsePlanFile('{"active":[]}', "plan.json")).toEqual({ fields: {}, active: [] });
  });

  test.each([
    ["", "plan.json is empty"],
    ["{", "plan.json is not valid JSON"],
    ["[]", "plan.json: it is an empty list, not an object"],
    ["{}", 'plan.json has neither "fields" nor "active"'],
    ['{"fields":{},"revision":3}', 'plan.json has an unknown key "revision"'],
    ['{"__proto__":{},"fields":{}}', 'plan.json has an unknown key "__proto__"'],
    ['{"fields":[]}', "plan.json: fields is an empty list; it takes an object"],
    [
      '{"fields":{"plan.time.ned":"18:00"}}',
      'plan.json: there is no plan field "plan.time.ned". Did you mean',
    ],
    ['{"fields":{"__proto__":"18:00"}}', 'plan.json: there is no plan field "__proto__".'],
    ['{"fields":{"plan.time.end":"25:99"}}', 'plan.json: plan.time.end is "25:99"; it takes a time of day'],
    ['{"fields":{"plan.load.max-hours":-1}}', "plan.json: plan.load.max-hours is -1; it takes hours from 0"],
    ['{"fields":{"plan.load.max-hours":"45"}}', 'plan.json: plan.load.max-hours is "45"; it takes hours'],
    ['{"fields":{"plan.load.duty-review-date":"2026-02-30"}}', "it takes a real day such as"],
    ['{"active":"plan.time.end"}', 'plan.json: active is "plan.time.end"; it takes a list of field ids'],
    ['{"active":[3]}', "plan.json: active is a list; it takes a list of field ids"],
    ['{"active":["plan.time.ned"]}', "plan.json: active: there is no plan field"],
  ])("%s is refused", (text, says) => {
    expect(refusal(text)).toContain("refused: ");
    expect(refusal(text)).toContain(says);
  });
});
