import type { CalendarDate } from "../../core/calendar";
import { type SessionPlace, stepOfPlace } from "../../core/mentoring/place";
import type { Session, SharedScope } from "../../core/mentoring/session";
import { adherenceWords } from "../../core/plan/adherence";
import type { Adherence } from "../../core/questionnaire/answers";
import type { CheckIn } from "../../core/questionnaire/check-in";
import type { Result } from "../../core/scoring/assess";
import type { Level } from "../../core/scoring/risk";
import { shellWord } from "../../core/text";
import { distance, fullDay, shortDay } from "../dates";
import { labelOf } from "../items";
import { beside, displayWidth, edges, indented, page, tableLines, textWidth, wrap } from "../layout";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { sessionSteps } from "../questionnaire/setting";
import { headlineLines } from "../result/headline";
import { lowerFirst } from "../words";
import { sharedWords } from "./steps";

interface ListedSessions {
  readonly rows: readonly { readonly session: Session; readonly partner: string }[];
  readonly open: readonly {
    readonly with: string;
    readonly begun: string;
    readonly place: SessionPlace;
    readonly asMentor: boolean;
  }[];
  /** How many mentees are left unnamed. */
  readonly hidden: number;
}

/** `sessions`: each with what was agreed, how the last agreement held, and when the next one is. */
export function renderSessions(
  { rows, open, hidden }: ListedSessions,
  today: CalendarDate,
  look: Look,
): string {
  const { width } = look;
  const paint = paintFor(look.colour);
  const blocks = rows.map(({ session, partner }) => [
    paint.strong(`${shortDay(session.date, today)}, with ${partner}`),
    ...beside("agreed", agreedIn(session), width),
    ...(session.held.length === 0 ? [] : beside("before", heldIn(session), width)),
    ...beside("next", nextIn(session, today), width),
    ...(session.note === null ? [] : beside("note", session.note, width)),
  ]);
  const none = indented("There are no sessions yet. headroom session --with NAME starts one.", width);
  const left = open.map((one) => {
    const step = `${stepOfPlace[one.place]} of ${sessionSteps}`;
    const how = one.asMentor ? `; headroom session --with ${shellWord(one.with)} continues it` : "";
    const says = `Unfinished, with ${one.with}, started ${shortDay(one.begun.slice(0, 10), today)}, at step ${step}${how}`;
    return wrap(says, textWidth(width), { hard: true });
  });
  const others =
    hidden === 0
      ? []
      : wrap(
          `You hold sessions with ${hidden} people: headroom sessions --with NAME shows one person, --all everyone.`,
          textWidth(width),
        );
  const shown = [...left, ...blocks, others].filter((block) => block.length > 0);
  const body = shown.length === 0 ? [none] : shown;
  const closing = ["headroom sessions --summary  the page of the newest", "--agenda  what to ask"];
  return page([...body, blocks.length === 0 ? [] : closingLines(closing, width)]);
}

function closingLines([left = "", right = ""]: readonly string[], width: number): string[] {
  const line = edges(left, right, width);
  return line === null ? [left, right] : [line];
}

function agreedIn({ agreed }: Session): string {
  return agreed.length === 0 ? "nothing new" : agreed.map(({ says }) => says).join("; ");
}

function heldIn({ held }: Session): string {
  return held
    .map(({ says, how }) => `${says}: ${how === null ? "left open" : adherenceWords[how]}`)
    .join("; ");
}

function nextIn({ nextOn }: Session, today: CalendarDate): string {
  return nextOn === null ? "no day is set" : `${fullDay(nextOn)}, ${distance(nextOn, today)}`;
}

/** What one mentee shares. */
interface OverviewRow {
  readonly name: string;
  readonly locked: boolean;
  readonly remote: boolean;
  readonly lastCheckinOn: CalendarDate | null;
  readonly lastSessionOn: CalendarDate | null;
  readonly nextOn: CalendarDate | null;
  readonly agreed: readonly { readonly says: string; readonly how: Adherence | null }[];
  readonly scope: SharedScope | null;
  readonly level: Level | null;
  readonly checklist: Level | null;
  readonly open: { readonly begunAt: string; readonly step: number } | null;
}

/** `mentor overview`: a table without scores; levels, strain now beside risk ahead, only where shared. */
export function renderOverview(rows: readonly OverviewRow[], today: CalendarDate, look: Look): string {
  const { width } = look;
  if (rows.length === 0)
    return `${indented("There is nobody here but you. headroom session --with NAME starts a session.", width).join("\n")}\n`;
  const hasLevels = rows.some(({ level, checklist }) => level !== null || checklist !== null);
  const head = [
    "mentee",
    "last check-in",
    "next talk",
    "agreed",
    ...(hasLevels ? ["level", "risk ahead"] : []),
  ];
  const cells = rows.map((row) => [...cellsOf(row, today), ...(hasLevels ? levelsOf(row) : [])]);
  const [first = "", ...table] = tableLines([head, ...cells]).map((line) => `  ${line}`);
  const fits = [first, ...table].every((line) => displayWidth(line) <= textWidth(width));
  const quiet = paintFor(look.colour).quiet;
  const body = fits
    ? [quiet(first), ...table]
    : cells.flatMap(([name = "", ...facts]) => [
        ...indented(name, width),
        ...facts.flatMap((fact, column) =>
          fact === "" ? [] : indented(`${head[column + 1]}: ${fact}`, width, 4),
        ),
      ]);
  const closing = indented("headroom sessions --with NAME --agenda  what to ask next time", width, 0);
  return `${[...body, "", ...closing].join("\n")}\n`;
}

function cellsOf(row: OverviewRow, today: CalendarDate): string[] {
  if (row.locked) return [row.name, "locked", "", ""];
  const day = (date: CalendarDate | null, none: string) => (date === null ? none : shortDay(date, today));
  return [
    row.remote ? `${row.name} (elsewhere)` : row.name,
    day(row.lastCheckinOn, row.scope === "agreed" || row.scope === "levels" ? "none yet" : "not shared"),
    row.open !== null
      ? "unfinished"
      : row.lastSessionOn === null
        ? "no session yet"
        : nextWords(row.nextOn, today),
    agreedWords(row),
  ];
}

/** If levels are shared, an empty cell means that there is none. */
function levelsOf({ locked, level, checklist }: OverviewRow): string[] {
  if (locked) return ["", ""];
  if (level === null && checklist === null) return ["not shared", "not shared"];
  return [level ?? "", checklist ?? ""];
}

function nextWords(nextOn: CalendarDate | null, today: CalendarDate): string {
  if (nextOn === null) return "no day is set";
  return `${nextOn < today ? "was " : ""}${shortDay(nextOn, today)}`;
}

/** `kept`, `1 kept, 1 open`; what is not shared is not counted. */
function agreedWords({ lastSessionOn, agreed, scope, remote }: OverviewRow): string {
  if (lastSessionOn === null) return "";
  if (remote) return agreed.length === 0 ? "nothing new" : "ask";
  if (agreed.length === 0) return "nothing new";
  if (scope === "nothing") return "not shared";
  const counts = (["kept", "partly", "missed", null] as const).map((how) => ({
    word: how ?? "open",
    count: agreed.filter((one) => one.how === how).length,
  }));
  const some = counts.filter(({ count }) => count > 0);
  return agreed.length === 1
    ? (some[0]?.word ?? "")
    : some.map(({ word, count }) => `${count} ${word}`).join(", ");
}

interface SummaryPage {
  readonly mentee: string;
  readonly session: Session;
  /** The mentee's answers without the help questions, and their result. */
  readonly seen: { readonly checkIn: CheckIn; readonly result: Result } | null;
  /** Boundaries that were dropped, in words. */
  readonly dropped: readonly string[];
  /** The mentee keeps the record elsewhere and shares files from it. */
  readonly isElsewhere: boolean;
}

const unbroken = 10_000;

/**
 * One page of Markdown for the mentee: what was seen, what was agreed, who is there, and when the next talk
 * is. It leaves out the mentor's notes and views, and anything from the help questions.
 */
export function sessionSummary({ mentee, session, seen, dropped, isElsewhere }: SummaryPage): string {
  const { nextOn, support, agreed, held, shared } = session;
  const mentor = oneLine(session.with);
  return markdown([
    [`# Session on ${fullDay(session.date)}`],
    [`${oneLine(mentee)} with ${mentor}. headroom's own rules, not scientifically tested; no diagnosis.`],
    section("What we saw", seen === null ? [] : seenLines(seen)),
    section(
      "How the last agreement held",
      held.map(({ says, how }) => `${oneLine(says)}: ${how === null ? "left open" : adherenceWords[how]}`),
    ),
    section(
      "What we agreed",
      agreed.length === 0
        ? [dropped.length === 0 ? "Nothing new; what is in practice stays." : "Nothing new."]
        : agreed.map(({ says }) => oneLine(says)),
    ),
    section("No longer in practice", dropped.map(oneLine)),
    section("Who is there, beside the mentor", support.map(oneLine)),
    section("Until the next time", [
      nextOn === null ? "No day is set for the next talk." : `We talk again on ${fullDay(nextOn)}.`,
      isElsewhere
        ? `Until then ${mentor} sees what ${oneLine(mentee)} puts into a shared file, and nothing else.`
        : `Until then ${mentor} sees: ${sharedWords[shared]}.`,
    ]),
    ["Help at any time, also offline: `headroom help-now`"],
  ]);
}

/** The headline, and the causes at the workplace, apart from what the person does. */
function seenLines({ checkIn, result }: NonNullable<SummaryPage["seen"]>): string[] {
  const headline = headlineLines(result, checkIn, unbroken, paintFor(false)).map((line) => line.trim());
  const causes = result.environment?.topCauses.slice(0, 3).map(labelOf) ?? [];
  return [
    ...headline.filter((line) => line !== ""),
    ...(causes.length === 0 ? [] : [`What the place does: ${causes.map(lowerFirst).join(", ")}`]),
  ];
}

/** The mentor's page for the next time: what was agreed, what to ask. */
export function sessionAgenda(mentee: string, session: Session): string {
  const { nextOn, agreed, ask, views, note } = session;
  const when = nextOn === null ? "" : `, ${fullDay(nextOn)}`;
  return markdown([
    [`# Next time with ${oneLine(mentee)}${when}`],
    section(
      "Ask first: did it hold?",
      agreed.map(({ says }) => oneLine(says)),
    ),
    section("Also ask", ask === null ? [] : [oneLine(ask)]),
    section(
      "Seen differently last time",
      Object.entries(views).map(([id, view]) => `${labelOf(id)}: ${oneLine(view)}`),
    ),
    section("Your note", note === null ? [] : [oneLine(note)]),
    [`Last session: ${fullDay(session.date)}. How to mentor well: \`headroom session guide\``],
  ]);
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, "", ...lines.map((line) => `- ${line}`)];
}

function markdown(blocks: readonly (readonly string[])[]): string {
  const filled = blocks.filter((block) => block.length > 0);
  return `${filled.map((block) => block.join("\n")).join("\n\n")}\n`;
}

/** Joins the lines of a text, since several would break a list. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
