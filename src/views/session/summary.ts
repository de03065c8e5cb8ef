import { adherenceWords } from "../../content/adherence-words";
import type { Result } from "../../domain/assess";
import type { CheckIn } from "../../domain/check-in";
import type { Session } from "../../domain/session";
import { fullDay } from "../dates";
import { labelOf } from "../items";
import { paintFor } from "../paint";
import { headlineLines } from "../result/headline";
import { lowerFirst } from "../words";
import { sharedWords } from "./close";

/** What a summary is made of. */
export interface SummaryPage {
  readonly mentee: string;
  readonly session: Session;
  /** The mentee's answers without the help questions, and what they add up to. */
  readonly seen: { readonly checkIn: CheckIn; readonly result: Result } | null;
}

const unbroken = 10_000;

/**
 * One page of Markdown for the mentee: what was seen, what was agreed, who is there, when the next talk
 * is. The mentor's notes and views do not stand in it, nor anything of the help questions.
 */
export function sessionSummary({ mentee, session, seen }: SummaryPage): string {
  const { nextOn, support, agreed, held, shared } = session;
  const mentor = oneLine(session.with);
  return markdown([
    [`# Session on ${fullDay(session.date)}`],
    [`${oneLine(mentee)} with ${mentor}. Own rules of headroom, no diagnosis.`],
    section("What we saw", seen === null ? [] : seenLines(seen)),
    section(
      "How the last time held",
      held.map(({ says, how }) => `${oneLine(says)}: ${how === null ? "left open" : adherenceWords[how]}`),
    ),
    section(
      "What we agreed",
      agreed.length === 0
        ? ["Nothing new; what is in practice stays."]
        : agreed.map(({ says }) => oneLine(says)),
    ),
    section("Who is there, beside the mentor", support.map(oneLine)),
    section("Until the next time", [
      nextOn === null ? "No day is set for the next talk." : `We talk again on ${fullDay(nextOn)}.`,
      `${mentor} sees until then: ${sharedWords[shared]}.`,
    ]),
    ["Help at any time, also offline: `headroom help-now`"],
  ]);
}

/** The headline, and what the place does apart from what the person does. */
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
      "Seen differently the last time",
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

/** A text of several lines would break a list. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
