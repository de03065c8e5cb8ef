import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { isFailure } from "../../src/errors";
import { agreementText, readAgreement } from "../../src/formats/agreement";
import { looksLike } from "../../src/formats/document";
import { talkCalendar } from "../../src/formats/plan-ics";

const session = {
  ...{ id: "0199b0c0-0000-7000-8000-000000000001", date: "2026-11-22", with: "Mira" },
  agreed: [{ kind: "own" as const, id: null, says: "lunch away from the desk" }],
  ...{ support: ["Jun"], nextOn: "2026-12-13" },
};
const boundary = { id: "plan.time.mail-cutoff", value: "19:00" };
const text = agreementText({ session, mentee: "Ada", boundary, dropped: ["plan.time.free-day"] });
const refusal = (changed: string) => {
  try {
    readAgreement(changed, "a.json");
    return null;
  } catch (error) {
    return isFailure(error) ? error.message : String(error);
  }
};

describe("an agreement", () => {
  test("is read as it was written", () => {
    expect(looksLike("agreement", text)).toBe(true);
    expect(looksLike("share", text)).toBe(false);
    expect(readAgreement(text, "a.json")).toEqual({
      ...session,
      ...{ for: "Ada", boundary, dropped: ["plan.time.free-day"] },
    });
  });

  test.each([
    ["cut off", text.slice(0, -20)],
    ["with something beside it", text.replace('"support"', '"note": "x", "support"')],
    ["of no day", text.replace("2026-11-22", "2026-11-31")],
    ["with what steers a terminal", text.replace("lunch", "\\u001b[2Jlunch")],
  ])("%s is refused", (_what, changed) => {
    expect(refusal(changed)).toContain("a.json is not a valid agreement");
  });
});

test("the next talk is an entry of its day, private, and the same however often it is written", () => {
  const write = (now: number) => talkCalendar(session, "Mira", now);
  const [event, ...more] = new ICAL.Component(ICAL.parse(write(0))).getAllSubcomponents("vevent");
  expect(more).toEqual([]);
  expect(event?.getFirstPropertyValue("summary")).toBe("Talk with Mira");
  expect(String(event?.getFirstPropertyValue("dtstart"))).toBe("2026-12-13");
  expect(event?.getFirstPropertyValue("class")).toBe("PRIVATE");
  expect(write(1000).replace(/DTSTAMP.*/, "")).toBe(write(0).replace(/DTSTAMP.*/, ""));
});
