import { expect, test } from "vitest";
import { google, mixed, outlook, thunderbird } from "./calendars";
import { clocks, fileOf, readOne, zoneOf } from "./helpers";

const read = (text: string, more = {}, options = {}) =>
  readOne({ kind: "calendar", paths: [fileOf(text, "work.ics")], ...more }, options);

test("a calendar of Google: exceptions, left-out days, its own zone", async () => {
  const reading = await read(google, { me: "robin@example.org" }, { zone: zoneOf("UTC") });
  expect(clocks(reading)).toEqual([
    "2026-10-20 09:00 to 2026-10-20 09:30",
    "2026-10-27 09:00 to 2026-10-27 09:30",
    "2026-11-02 20:30 to 2026-11-02 21:30",
    "2026-11-06 12:00 to 2026-11-06 13:00",
    "2026-11-10 21:00 to 2026-11-10 22:00",
  ]);
  expect(reading.skipped).toEqual(
    expect.arrayContaining([
      { why: "all day", count: 1 },
      { why: "not busy", count: 1 },
      { why: "cancelled", count: 1 },
      { why: "declined", count: 1 },
    ]),
  );
  expect(reading.remarks).toEqual([]);
});

test("declined is looked for only when the person's address is known, and only of that attendee", async () => {
  const at11 = (me?: string) =>
    read(google, me === undefined ? {} : { me }).then((one) => clocks(one).length);
  expect(await at11()).toBe(6);
  expect(await at11("sam@example.org")).toBe(5);
  expect(await at11("ROBIN@EXAMPLE.ORG")).toBe(5);
});

test("a calendar of Outlook: zones by their Windows names, over the change of clocks", async () => {
  const reading = await read(outlook, {}, { zone: zoneOf("UTC") });
  expect(clocks(reading)).toEqual([
    "2026-10-23 23:00 to 2026-10-24 01:00",
    "2026-10-24 23:00 to 2026-10-25 01:00",
    "2026-10-25 23:00 to 2026-10-26 01:00",
    "2026-10-26 23:00 to 2026-10-27 01:00",
    // Thirteen hours: only the ends count.
    "2026-11-05 08:00",
    "2026-11-05 20:59",
  ]);
  const instants = reading.moments.map(({ at }) => new Date(at).toISOString().slice(5, 16)).sort();
  expect(instants.slice(0, 4)).toEqual(["10-23T21:00", "10-24T21:00", "10-25T22:00", "10-26T22:00"]);
});

test("a calendar of Thunderbird: zones without rules are looked up, the only one is its clock", async () => {
  const reading = await read(thunderbird);
  expect(clocks(reading)).toEqual([
    "2026-11-04 16:00 to 2026-11-04 17:30",
    "2026-11-05 16:00 to 2026-11-05 16:30",
  ]);
  expect(reading.moments[0]?.at).toBe(Date.UTC(2026, 10, 4, 21));
});

test("several zones in one file are shown by the system's clock, an unknown one is named", async () => {
  const reading = await read(mixed);
  expect(clocks(reading)).toEqual([
    "2026-11-04 22:00 to 2026-11-04 23:00",
    "2026-11-05 01:00 to 2026-11-05 02:00",
    "2026-11-06 09:00 to 2026-11-06 10:00",
    "2026-11-07 09:00 to 2026-11-07 10:00",
  ]);
  expect(reading.remarks.map((line) => line.replace(/^\S+ /, ""))).toEqual([
    'uses the time zone "Middle-earth/Shire", which is unknown; read as Europe/Berlin.',
    "has events in 2 time zones; shown in Europe/Berlin time.",
  ]);
  expect(reading.skipped).toEqual(
    expect.arrayContaining([
      { why: "unreadable", count: 1 },
      { why: "repeated too often", count: 1 },
    ]),
  );
});

test("what is no calendar, or ends too early, is named", async () => {
  expect((await read("hello")).remarks).toEqual([expect.stringMatching(/is not a calendar\. Export it as/)]);
  const old = await read(thunderbird, {}, { from: Date.UTC(2026, 10, 23) });
  expect(old).toMatchObject({
    usable: false,
    remarks: ["calendar-1 ends on 2026-11-05, before the weeks asked about. Export it again."],
  });
});
