import type { CalendarDate } from "../core/calendar";
import { mentorLine } from "../core/talk/conversations";
import type { TalkFact } from "../core/talk/facts";
import { linesOf, type TalkKind, type TalkValues } from "../core/talk/talk";
import { fullDay, plainDay } from "./dates";
import { becauseOf } from "./items";
import { count } from "./words";

type Words = {
  readonly [K in TalkFact["kind"]]: (fact: Extract<TalkFact, { kind: K }>, today: CalendarDate) => string;
};

const words: Words = {
  "on-call": ({ weeks, of, from, to }, today) =>
    `On call ${inWeeks(weeks, of)} (${plainDay(from, today)} to ${plainDay(to, today)}).`,
  calls: ({ count: calls, weeks }) => `${count(calls, "call")} outside hours in ${count(weeks, "week")}.`,
  hours: ({ mean, weeks }) =>
    weeks === 1
      ? `${Math.round(mean)} hours in 1 week.`
      : `${Math.round(mean)} hours a week on average, over ${count(weeks, "week")}.`,
  "long-weeks": ({ count: long, of }) => `Over 50 hours ${inWeeks(long, of)}.`,
  weekends: ({ days, weeks }) => `${count(days, "weekend day")} of work in ${count(weeks, "week")}.`,
  leave: ({ months }) => `The last leave without work was ${months} months ago.`,
  cause: ({ item }) => `${capital(becauseOf(item))}.`,
};

/** One week out of one is simply "the last week". */
function inWeeks(some: number, of: number): string {
  return of === 1 ? "in the last week" : `in ${some} of the last ${of} weeks`;
}

/** A fact as a sentence of the page. */
export function factWords(fact: TalkFact, today: CalendarDate): string {
  // Each kind has its own words; the compiler cannot follow the pairing through the union.
  const say = words[fact.kind] as (one: TalkFact, day: CalendarDate) => string;
  return say(fact, today);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * A conversation as one page of Markdown with a short follow-up email: plain, without a trace of the tool, so
 * that it can be handed over as it is. It contains only what the person gave.
 */
export function renderTalk(kind: TalkKind, values: TalkValues): string {
  return `${pages[kind](values)
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}

type Block = readonly string[];
const pages: Readonly<Record<TalkKind, (values: TalkValues) => Block[]>> = {
  manager: (values) => {
    const { line, listed, paragraphs } = readers(values, "talk.mgr");
    return [
      [`# ${titleOf("Talk", line("person"), line("date"))}`],
      section("What I would like", paragraphs("goal")),
      section("How it is", listed("facts")),
      section("Why it helps us", listed("benefit")),
      section("What I offer", listed("solution")),
      section("What I need decided", paragraphs("ask")),
      objection(linesOf(values, "talk.mgr.objection")),
      ...mail(line("date"), linesOf(values, "talk.mgr.agreement"), line("follow-up")),
    ];
  },
  weekends: (values) => {
    const { line, listed, paragraphs } = readers(values, "talk.weekends");
    return [
      [`# ${titleOf("Weekends: talk", "", line("date"))}`],
      section("My limit", paragraphs("limit")),
      section("How it has been", listed("facts")),
      section("What I need", listed("need")),
      section("Why it helps us", listed("benefit")),
      ...mail(line("date"), linesOf(values, "talk.weekends.agreement"), ""),
    ];
  },
  colleague: (values) => {
    const { line, listed, paragraphs } = readers(values, "talk.col");
    const when = line("when");
    return [
      [when === "" ? "# A limit, said calmly" : `# A limit, said calmly on ${dayOr(when)}`],
      section("What I say, each time in the same words", paragraphs("boundary")),
      section("What I can offer instead", listed("alternative")),
      section("What I hand over", listed("knowledge")),
      section("How I show it myself", listed("example")),
      ...closing([
        `As we said: ${sentence(line("boundary"))} ${sentence(linesOf(values, "talk.col.alternative")[0] ?? "")}`.trim(),
        "Thank you for going along with it.",
      ]),
    ];
  },
  mentor: (values) => {
    const { line } = readers(values, "talk.mentor");
    const said = line("line");
    return [
      [`# Asking ${line("person")} for advice`],
      section("What I write", [
        `> Dear ${line("person")},`,
        ">",
        `> ${sentence(said === "" ? mentorLine : said)}`,
        "> Would you have half an hour for me in the next weeks?",
      ]),
      ...closing(["Thank you for your time. What I take with me: ______."]),
    ];
  },
};

function readers(values: TalkValues, prefix: string) {
  const lines = (field: string) => linesOf(values, `${prefix}.${field}`).map(oneLine);
  return {
    line: (field: string) => lines(field).join(" "),
    listed: (field: string) => lines(field).map((one) => `- ${one}`),
    paragraphs: (field: string) => lines(field).flatMap((one, place) => (place === 0 ? [one] : ["", one])),
  };
}

/** Joins the lines of a text, since several would break a heading or a list. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function section(heading: string, lines: Block): Block {
  return lines.length === 0 ? [] : [`## ${heading}`, "", ...lines];
}

function titleOf(what: string, person: string, date: string): string {
  const withWhom = person === "" ? "" : ` with ${person}`;
  return `${what}${withWhom}${date === "" ? "" : ` on ${dayOr(date)}`}`;
}

function objection(lines: readonly string[]): Block {
  const [said = "", ...answer] = lines.map(oneLine);
  if (said === "") return [];
  if (answer.length === 0) return section("If there is an objection", [said]);
  return section(`If the answer is "${said.replace(/[.\s]+$/, "")}"`, answer);
}

function mail(date: string, agreed: readonly string[], again: string): Block[] {
  const when = date === "" ? "" : ` on ${dayOr(date)}`;
  const what = agreed.length === 0 ? "______." : agreed.map((one) => sentence(oneLine(one))).join(" ");
  const next = again === "" ? "______" : dayOr(again).replace(/[.\s]+$/, "");
  return closing([`Thank you for the talk${when}. We agreed: ${what}`, `We look at it again on ${next}.`]);
}

function closing(lines: Block): Block[] {
  return [["---"], ["Afterwards, in writing:"], lines.map((one) => `> ${one}`)];
}

function sentence(text: string): string {
  return text === "" || /[.?]$/.test(text) ? text : `${text}.`;
}

/** `Mon 30 Nov 2026` for a day as typed, `2026-11-30`; any other text unchanged. */
function dayOr(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? fullDay(text as CalendarDate) : text;
}
