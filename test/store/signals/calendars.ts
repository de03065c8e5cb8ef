/** Small calendars as three programs write them; every title is the secret. */
import { secret } from "./helpers";

const berlin = `BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
`;

const outlookZone = berlin.replaceAll("Europe/Berlin", "W. Europe Standard Time");

function event(lines: string): string {
  return `BEGIN:VEVENT\nDTSTAMP:20261101T000000Z\nSUMMARY:${secret} talk\nDESCRIPTION:about ${secret}\\n\n ${secret}\n${lines.trim()}\nEND:VEVENT\n`;
}

function calendar(head: string, ...parts: string[]): string {
  const text = `BEGIN:VCALENDAR\nVERSION:2.0\n${head.trim()}\n${parts.join("")}END:VCALENDAR\n`;
  return text.replaceAll("\n", "\r\n");
}

/** UTC for single events, the zone for repeated ones, and the calendar's own zone in the head. */
export const google = calendar(
  "PRODID:-//Google Inc//Google Calendar 70.9054//EN\nCALSCALE:GREGORIAN\nX-WR-TIMEZONE:Europe/Berlin",
  berlin,
  event(
    "UID:1@google.com\nDTSTART:20261102T193000Z\nDTEND:20261102T203000Z\nSTATUS:CONFIRMED\nTRANSP:OPAQUE",
  ),
  event(
    "UID:2@google.com\nDTSTART;TZID=Europe/Berlin:20261020T090000\nDTEND;TZID=Europe/Berlin:20261020T093000\nRRULE:FREQ=WEEKLY;COUNT=4;BYDAY=TU\nEXDATE;TZID=Europe/Berlin:20261103T090000",
  ),
  event(
    "UID:2@google.com\nRECURRENCE-ID;TZID=Europe/Berlin:20261110T090000\nDTSTART;TZID=Europe/Berlin:20261110T210000\nDTEND;TZID=Europe/Berlin:20261110T220000",
  ),
  event("UID:3@google.com\nDTSTART;VALUE=DATE:20261103\nDTEND;VALUE=DATE:20261104"),
  event("UID:4@google.com\nDTSTART:20261104T090000Z\nDTEND:20261104T100000Z\nTRANSP:TRANSPARENT"),
  event("UID:5@google.com\nDTSTART:20261104T110000Z\nDTEND:20261104T120000Z\nSTATUS:CANCELLED"),
  event(
    "UID:6@google.com\nDTSTART:20261105T110000Z\nDTEND:20261105T120000Z\nATTENDEE;PARTSTAT=DECLINED:mailto:Robin@example.org\nATTENDEE;PARTSTAT=ACCEPTED:mailto:sam@example.org",
  ),
  event(
    "UID:7@google.com\nDTSTART:20261106T110000Z\nDTEND:20261106T120000Z\nATTENDEE;PARTSTAT=ACCEPTED:mailto:robin@example.org\nATTENDEE;PARTSTAT=DECLINED:mailto:sam@example.org",
  ),
);

/** Windows names of zones, and how busy one is in a property of its own. */
export const outlook = calendar(
  "PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\nMETHOD:PUBLISH",
  outlookZone,
  event(
    "UID:040000008200E00074C5B7101A82E008\nDTSTART;TZID=W. Europe Standard Time:20261023T230000\nDTEND;TZID=W. Europe Standard Time:20261024T010000\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY\nRRULE:FREQ=DAILY;UNTIL=20261026T235959Z",
  ),
  event(
    "UID:a\nDTSTART;TZID=W. Europe Standard Time:20261104T090000\nDTEND;TZID=W. Europe Standard Time:20261104T100000\nX-MICROSOFT-CDO-BUSYSTATUS:OOF",
  ),
  event(
    "UID:b\nDTSTART;TZID=W. Europe Standard Time:20261105T080000\nDTEND;TZID=W. Europe Standard Time:20261105T210000",
  ),
);

/** Zones without their rules, a duration in place of an end, alarms inside of events. */
export const thunderbird = calendar(
  "PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN",
  event(
    "UID:c\nDTSTART;TZID=America/New_York:20261104T160000\nDURATION:PT1H30M\nBEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT15M\nEND:VALARM",
  ),
  event("UID:d\nDTSTART;TZID=America/New_York:20261105T160000\nDTEND;TZID=America/New_York:20261105T163000"),
);

export const mixed = calendar(
  "PRODID:-//example//EN",
  event("UID:e\nDTSTART;TZID=America/New_York:20261104T160000\nDTEND;TZID=America/New_York:20261104T170000"),
  event("UID:f\nDTSTART;TZID=Asia/Tokyo:20261105T090000\nDTEND;TZID=Asia/Tokyo:20261105T100000"),
  event(
    "UID:g\nDTSTART;TZID=Middle-earth/Shire:20261106T090000\nDTEND;TZID=Middle-earth/Shire:20261106T100000",
  ),
  event("UID:h\nDTSTART:20261107T090000\nDTEND:20261107T100000"),
  event("UID:i\nDTSTART:2026-11-07T09:00\nDTEND:nonsense"),
  event("UID:rest-1.abc@headroom\nDTSTART:20261107T120000\nDTEND:20261107T123000"),
  event("UID:j\nDTSTART:20200101T000000Z\nDTEND:20200101T000100Z\nRRULE:FREQ=SECONDLY"),
);
