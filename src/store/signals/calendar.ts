import ICAL from "ical.js";
import { day, type Moment, momentsOfEvent } from "../../core/signals/moment";
import type { SignalSource } from "../../core/signals/source";
import { textOf } from "./files";
import { type Reader, type ReadOptions, readEach, Tally, TooSlow, Unusable, type Zone } from "./reader";
import { namedZone } from "./zone";

/** An event that repeats more often than this was not created by a person. */
const mostRepeats = 20_000;
/** Events are parsed in batches, so that reading can be aborted in between. */
const batch = 200;

/** The start or end of an event, before the calendar's own clock is known. */
interface End {
  readonly at: number;
  /** The wall clock time as written; its zone is `null` for UTC. */
  readonly wall: number;
  readonly tzid: string | null;
}

/** Reads when busy, timed events start and end; their titles and guests are ignored. */
export const readCalendar: Reader = (source, options) =>
  readEach(source, async (path) => {
    const text = await textOf(path, options);
    if (!/^BEGIN:VCALENDAR/im.test(text))
      throw new Unusable(`${path} is not a calendar. Export it as iCalendar (.ics).`);
    const tally = new Tally();
    const { ends, zones } = await eventsIn(text, source, options, tally);
    const { clock, remarks } = clockOf(path, text, ends, zones, options.zone);
    const wallOf = ({ at, wall, tzid }: End) =>
      tzid === floating || tzid === clock.name ? wall : clock.wallAt(at);
    const moments: Moment[] = ends.flatMap(([start, end]) =>
      momentsOfEvent(
        { at: start.at, wall: wallOf(start) },
        { at: end.at, wall: Math.max(wallOf(end), wallOf(start)) },
        source.purpose,
      ),
    );
    return { moments, skipped: tally.skipped, remarks };
  });

/** Zones that the calendar names; unknown ones are `null`. */
type Zones = Map<string, Zone | null>;
const floating = "";

async function eventsIn(text: string, source: SignalSource, options: ReadOptions, tally: Tally) {
  const root = new ICAL.Component("vcalendar");
  const byId = new Map<string, string[]>();
  for (const block of blocksOf(text)) {
    if (block.startsWith("BEGIN:VTIMEZONE")) addTo(root, block);
    else if (isWanted(block, options.since)) {
      const id = /^UID[^:\n]*:(.*)$/im.exec(block)?.[1]?.trim() ?? `${byId.size}`;
      const same = byId.get(id);
      if (same) same.push(block);
      else byId.set(id, [block]);
    }
  }
  const zones: Zones = new Map();
  const ends: (readonly [End, End])[] = [];
  let done = 0;
  for (const [id, blocks] of byId) {
    // headroom's own calendar holds planned rest, which must not count as work.
    if (id.endsWith("@headroom")) continue;
    const components = blocks.flatMap((block) => addTo(root, block) ?? tally.add("unreadable") ?? []);
    try {
      for (const occurrence of occurrencesOf(components, options, tally)) {
        const why = leftOut(occurrence.item.component, source.me);
        if (why !== null) tally.add(why);
        else if (occurrence.start.isDate) tally.add("all day");
        else
          ends.push([
            endFrom(occurrence.start, "dtstart", occurrence.item, zones, options.zone),
            endFrom(occurrence.end, "dtend", occurrence.item, zones, options.zone),
          ]);
      }
    } catch {
      // The library notices a malformed date only on access.
      tally.add("unreadable");
    }
    for (const component of components) root.removeSubcomponent(component);
    if (++done % batch === 0) {
      await new Promise(setImmediate);
      if (options.signal.aborted) throw new TooSlow();
    }
  }
  return { ends, zones };
}

function addTo(root: ICAL.Component, block: string): ICAL.Component | null {
  try {
    return root.addSubcomponent(new ICAL.Component(ICAL.parse(block.replace(/\r?\n/g, "\r\n"))));
  } catch {
    return null;
  }
}

interface Occurrence {
  readonly item: ICAL.Event;
  readonly start: ICAL.Time;
  readonly end: ICAL.Time;
}

/** Yields each occurrence of an event between two moments, respecting its exceptions. */
function* occurrencesOf(
  components: readonly ICAL.Component[],
  { since, now }: ReadOptions,
  tally: Tally,
): Generator<Occurrence> {
  const isException = (component: ICAL.Component) => component.hasProperty("recurrence-id");
  const master = components.find((component) => !isException(component) && component.hasProperty("dtstart"));
  const exceptions = components.filter(
    (component) => isException(component) && component.hasProperty("dtstart"),
  );
  for (const component of exceptions) {
    const item = new ICAL.Event(component, { exceptions: [] });
    if (!item.modifiesFuture()) yield { item, start: item.startDate, end: item.endDate };
  }
  if (master === undefined) return;
  const event = new ICAL.Event(master, { exceptions });
  if (!event.isRecurring()) {
    yield { item: event, start: event.startDate, end: event.endDate };
    return;
  }
  if (event.startDate.isDate) {
    tally.add("all day");
    return;
  }
  const iterator = event.iterator();
  for (let count = 0; ; count++) {
    const next: ICAL.Time | null = iterator.next();
    if (!next || next.toJSDate().getTime() > now + 2 * day) return;
    if (count > mostRepeats) {
      tally.add("repeated too often");
      return;
    }
    if (next.toJSDate().getTime() < since - 2 * day) continue;
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    if (item === event || item.modifiesFuture()) yield { item, start: startDate, end: endDate };
  }
}

/** Why an event does not count as work, or `null`. */
function leftOut(event: ICAL.Component, me: string | undefined): string | null {
  const value = (name: string) => String(event.getFirstPropertyValue(name) ?? "").toUpperCase();
  if (value("status") === "CANCELLED") return "cancelled";
  if (value("transp") === "TRANSPARENT") return "not busy";
  if (["FREE", "OOF"].includes(value("x-microsoft-cdo-busystatus"))) return "not busy";
  const own = event
    .getAllProperties("attendee")
    .find((one) => me !== undefined && addressIn(one).toLowerCase() === me.toLowerCase());
  return own && String(own.getParameter("partstat")).toUpperCase() === "DECLINED" ? "declined" : null;
}

function addressIn(attendee: ICAL.Property): string {
  return String(attendee.getFirstValue()).replace(/^mailto:/i, "");
}

function endFrom(
  time: ICAL.Time,
  name: "dtstart" | "dtend",
  item: ICAL.Event,
  zones: Zones,
  system: Zone,
): End {
  const { year, month, day: date, hour, minute, second } = time;
  const wall = Date.UTC(year, month - 1, date, hour, minute, second);
  if (time.zone === ICAL.Timezone.utcTimezone) return { at: wall, wall, tzid: null };
  const property = item.component.getFirstProperty(name) ?? item.component.getFirstProperty("dtstart");
  const named = property?.getParameter("tzid");
  if (typeof named !== "string") return { at: system.momentAt(wall), wall, tzid: floating };
  if (!zones.has(named)) zones.set(named, namedZone(named) ?? writtenZone(named, time));
  const zone = zones.get(named) ?? system;
  // The zone rules in the calendar win over those of the system.
  const at = time.zone?.tzid === named ? time.toUnixTime() * 1000 : zone.momentAt(wall);
  return { at, wall, tzid: named };
}

/** A zone that only the calendar itself defines. */
function writtenZone(name: string, { zone }: ICAL.Time): Zone | null {
  if (zone?.tzid !== name) return null;
  const wallAt = (at: number) => {
    const local = ICAL.Time.fromJSDate(new Date(at), true).convertToZone(zone);
    return Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute, local.second);
  };
  return { name, wallAt, momentAt: (wall) => wall - (wallAt(wall) - wall) };
}

/**
 * The clock of a calendar: the zone that it declares as its own, or the only one in it, or the system's. A
 * meeting called from another zone still took place on one's own clock.
 */
function clockOf(
  path: string,
  text: string,
  ends: readonly (readonly [End, End])[],
  zones: Zones,
  system: Zone,
): { readonly clock: Zone; readonly remarks: string[] } {
  const remarks = [...zones].flatMap(([name, zone]) =>
    zone === null
      ? [`${path} uses the time zone "${name.slice(0, 60)}", which is unknown; read as ${system.name}.`]
      : [],
  );
  const own = /^X-WR-TIMEZONE[^:\n]*:(.*)$/im.exec(text)?.[1]?.trim();
  const declared = own === undefined ? null : (zones.get(own) ?? namedZone(own));
  if (declared !== null) return { clock: declared, remarks };
  const used = [...new Set(ends.map(([{ tzid }]) => tzid))].filter(
    (tzid) => tzid !== null && tzid !== floating,
  );
  const only = used.length === 1 ? zones.get(used[0] ?? "") : undefined;
  if (only) return { clock: only, remarks };
  const known = used.filter((tzid) => zones.get(tzid ?? "") != null);
  if (known.length > 1)
    remarks.push(`${path} has events in ${known.length} time zones; shown in ${system.name} time.`);
  return { clock: system, remarks };
}

/** The source text of each time zone and event in a calendar. */
function blocksOf(text: string): string[] {
  return text.match(/^BEGIN:(VEVENT|VTIMEZONE)\s*$[\s\S]*?^END:\1\s*$/gim) ?? [];
}

/** Cheap pre-filter: an event that happened once, and long ago, need not be parsed. */
function isWanted(block: string, since: number): boolean {
  if (/^(RRULE|RDATE|RECURRENCE-ID)/im.test(block)) return true;
  const date = /^DTSTART[^:\n]*:(\d{4})(\d{2})(\d{2})/im.exec(block);
  if (date === null) return true;
  const at = Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3]));
  return at >= since - 31 * day || Number(date[1]) < 1990;
}
