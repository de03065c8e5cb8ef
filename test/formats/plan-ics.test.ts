import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import type { PlanValues } from "../../src/core/plan/plan";
import { type CalendarContext, planCalendar } from "../../src/formats/plan-ics";

const now = Date.parse("2026-11-22T09:14:03Z");
const plain: CalendarContext = { now, uid: "record", checkInFrom: null, checkInAt: null };

function calendarOf(fields: PlanValues, context: Partial<CalendarContext> = {}) {
  const plan = { revision: 1, date: "2026-11-18", fields, active: [] };
  return planCalendar(plan, { ...plain, ...context });
}

const whole: PlanValues = {
  "plan.time.free-day": "sunday",
  "plan.time.next-vacation": "2026-12-19/2027-01-03",
  "plan.time.rest-blocks": [
    "weekdays 12:30-13:00; walk, with \\ and 漢字 – far from every screen there is, whatever happens",
    "23:45 tea",
    "30 minutes a day",
  ],
};
const full = calendarOf(whole, { checkInFrom: "2026-11-29", checkInAt: "18:00" });

/**
 * A second, independent reading of RFC 5545: unfolds lines and splits properties, nothing more.
 * One map of properties for each VEVENT.
 */
function eventsIn(text: string): Map<string, string>[] {
  const events: Map<string, string>[] = [];
  let open: Map<string, string> | null = null;
  for (const line of text.replace(/\r\n[ \t]/g, "").split("\r\n")) {
    if (line === "BEGIN:VEVENT") open = new Map();
    else if (line === "END:VEVENT" && open) events.push(open);
    else {
      const [, name = "", parameters = "", value = ""] = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/.exec(line) ?? [];
      open?.set(name + parameters, value.replace(/\\([\\;,])/g, "$1"));
    }
  }
  return events;
}

/** A third: what a calendar program built on ical.js sees. */
function seen(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
}

describe("the calendar file", () => {
  test("is RFC 5545: CRLF, lines of 75 octets at most, one UID and DTSTAMP each", () => {
    expect(full.text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:.+\r\n/);
    expect(full.text).toMatch(/END:VCALENDAR\r\n$/);
    expect(full.text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of full.text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const events = eventsIn(full.text);
    expect(new Set(events.map((event) => event.get("UID"))).size).toBe(5);
    for (const event of events) expect(event.get("DTSTAMP")).toBe("20261122T091403Z");
    expect(full.entries).toBe(5);
  });

  test("says the same to an independent reader", () => {
    const events = eventsIn(full.text).map((event) => ({
      what: event.get("SUMMARY"),
      from: event.get("DTSTART") ?? event.get("DTSTART;VALUE=DATE"),
      to: event.get("DTEND") ?? event.get("DTEND;VALUE=DATE"),
      rule: event.get("RRULE"),
    }));
    expect(events).toEqual([
      { what: "Free of work", from: "20261122", to: "20261123", rule: "FREQ=WEEKLY;BYDAY=SU" },
      { what: "Leave, no work", from: "20261219", to: "20270104", rule: undefined },
      {
        what: "weekdays 12:30-13:00; walk, with \\ and 漢字 – far from every screen there is, whatever happens",
        from: "20261118T123000",
        to: "20261118T130000",
        rule: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
      },
      { what: "23:45 tea", from: "20261118T234500", to: "20261119T001500", rule: "FREQ=DAILY" },
      {
        what: "Weekly check-in",
        from: "20261129T180000",
        to: "20261129T181000",
        rule: "FREQ=WEEKLY;BYDAY=SU",
      },
    ]);
  });

  test("is read back by ical.js with floating times and whole days", () => {
    const [free, leave, lunch, tea, checkIn] = seen(full.text);
    expect(free?.startDate.isDate).toBe(true);
    expect(leave?.startDate.toString()).toBe("2026-12-19");
    expect(leave?.endDate.toString()).toBe("2027-01-04");
    expect(lunch?.summary).toContain("漢字 – far");
    for (const event of [lunch, tea, checkIn]) {
      expect(event?.startDate.zone.tzid).toBe("floating");
      expect(event?.isRecurring()).toBe(true);
    }
    expect(checkIn?.startDate.toString()).toBe("2026-11-29T18:00:00");
    expect(full.text).not.toMatch(/TZID/);
  });

  test("recurs on the days that were named", () => {
    const [lunch] = seen(calendarOf({ "plan.time.rest-blocks": ["tue and thu 10:00"] }).text);
    const days = lunch?.iterator();
    expect([days?.next(), days?.next(), days?.next()].map(String)).toEqual([
      "2026-11-19T10:00:00",
      "2026-11-24T10:00:00",
      "2026-11-26T10:00:00",
    ]);
  });

  test("leaves out what has no time, and says so", () => {
    expect(full.withoutTime).toEqual(["30 minutes a day"]);
    const none = calendarOf({ "plan.tech.dnd": "18:00-08:00", "plan.time.end": "18:00" });
    expect(none.entries).toBe(0);
    expect(eventsIn(none.text)).toEqual([]);
  });

  test("without a time the check-in is an entry of the day", () => {
    const [checkIn] = seen(calendarOf({}, { checkInFrom: "2026-11-29" }).text);
    expect(checkIn?.startDate.isDate).toBe(true);
    expect(checkIn?.startDate.toString()).toBe("2026-11-29");
  });

  test("marks every entry as private, and keeps the ids when exported again", () => {
    const again = calendarOf({ ...whole, "plan.time.free-day": "monday" }, { now: now + 60_000 });
    const ids = (text: string) => eventsIn(text).map((event) => event.get("UID"));
    // A calendar takes the change, since it has the higher number.
    const numbers = (text: string) => eventsIn(text).map((event) => Number(event.get("SEQUENCE")));
    expect(Math.min(...numbers(again.text))).toBe(Math.max(...numbers(full.text)) + 1);
    expect(new Set(ids(again.text)).size).toBe(again.entries);
    expect(ids(full.text)).toEqual(expect.arrayContaining(ids(again.text)));
    for (const event of eventsIn(full.text)) expect(event.get("CLASS")).toBe("PRIVATE");
  });
});
