import { resolve as absolute } from "node:path";
import { type Context, dayFlag } from "../../context";
import type { CalendarDate } from "../../core/calendar";
import { answerTo } from "../../core/questionnaire/answers";
import { datedUpTo } from "../../core/questionnaire/check-in";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import { standingOf } from "../../core/scoring/standing";
import { openCheckIn } from "../../core/scoring/withhold";
import { shareFields } from "../../core/sharing/share";
import { conversations } from "../../core/talk/conversations";
import { type TalkValues, talkKinds } from "../../core/talk/talk";
import { Failure } from "../../errors";
import { parseTalkFile, talkFileLimit } from "../../formats/talk-file";
import { whoOf } from "../../formats/whose";
import { onDisk } from "../../store/disk-error";
import { readInput } from "../../store/input";
import { outputFile } from "../../store/output-file";
import { checkName, me } from "../../store/people";
import { runProgram } from "../../store/programs";
import { replaceFile } from "../../store/write";
import { type OpenRecord, openRecord } from "../common/record";
import type { Outcome } from "../declaration";
import { pickedCauses, pickedFields } from "./choose";
import type { Source } from "./course";
import { doctorReport, renderDoctor } from "./doctor";
import { daysOf, myReport, renderMine } from "./me";
import { mentorReport, renderMentor } from "./mentor";
import type { Head } from "./model";
import { countsOf, punchCardOf, readSeen } from "./seen";
import { renderWork, type WorkSource, workReport } from "./work";

type Reader = "me" | "doctor" | "mentor" | "work";

export interface ReportOptions {
  readonly for?: Reader;
  readonly since?: string;
  readonly until?: string;
  readonly output?: string;
  readonly open?: boolean;
  readonly force?: boolean;
  readonly as?: string;
  readonly fields?: string;
  readonly causes?: string;
  readonly talk?: string;
  readonly notes?: boolean;
  readonly includeSafety?: boolean;
  readonly yes?: boolean;
  readonly yesSafety?: boolean;
}

/** A page, with what the person is told before it is written. */
interface Made {
  readonly html: string;
  readonly holds: string;
  readonly leaves: string;
  /** Shown in full before the question; `null` where the two lines are enough. */
  readonly preview: readonly string[] | null;
}

/** `report`: writes one self-contained HTML file, for the person or for one other reader. */
export async function run(context: Context, options: ReportOptions): Promise<Outcome> {
  const reader = options.for ?? "me";
  checkFlags(reader, options);
  const { since, until } = rangeOf(context, options);
  const name = options.as === undefined ? null : checkName(options.as);
  const talk = options.talk === undefined ? null : await readTalk(options.talk, context);
  const record = await openRecord(context);
  const file = options.output === "-" ? null : (options.output ?? defaultName(record, reader, context));
  if (file !== null) outputFile(file, options.force === true);
  const source = sourceOf(record, since, until);
  const whose = name ?? (record.person.id === me && record.person.name === me ? "" : record.person.name);
  const made = await makePage(context, record, options, { reader, source, whose, talk });
  await agreed(context, reader, made, options);
  if (file === null) {
    context.out.write(made.html);
    return "done";
  }
  const path = outputFile(file, options.force === true);
  onDisk("the page cannot be written", path, "Nothing was written.", () =>
    replaceFile(path, [Buffer.from(made.html)]),
  );
  tell(context, record, reader, path);
  if (options.open) open(context, path);
  return "done";
}

/** Refuses flags that belong to another reader instead of silently ignoring them. */
function checkFlags(reader: Reader, options: ReportOptions): void {
  const own: readonly (readonly [keyof ReportOptions, string, Reader])[] = [
    ["notes", "--notes", "me"],
    ["includeSafety", "--include-safety", "doctor"],
    ["yesSafety", "--yes-safety", "doctor"],
    ["fields", "--fields", "mentor"],
    ["causes", "--causes", "work"],
    ["talk", "--talk", "work"],
  ];
  for (const [option, flag, whom] of own)
    if (options[option] !== undefined && reader !== whom)
      throw new Failure(
        "usage",
        `${flag} is for ${whom === "me" ? "your own page" : `the page --for ${whom}`}`,
        whom === "me" ? "Leave --for out." : `Add --for ${whom}, or leave ${flag} out.`,
      );
  if (options.open && options.output === "-")
    throw new Failure("usage", "--open needs a file, and -o - is stdout", "Leave out one of the two.");
}

function rangeOf(context: Context, options: ReportOptions) {
  const { today } = context.clock;
  const since = options.since === undefined ? null : dayFlag(options.since, "--since", today);
  const until = options.until === undefined ? today : dayFlag(options.until, "--until", today);
  if (since !== null && since > until)
    throw new Failure("usage", `--since ${since} is after --until ${until}`, "Swap them, or leave one out.");
  return { since, until };
}

async function readTalk(from: string, context: Context): Promise<TalkValues> {
  const { name, text } = await readInput(from, context.terminal, talkFileLimit);
  const kind =
    talkKinds.find((one) =>
      conversations[one].fields.some(({ id, required }) => required && text.includes(`"${id}"`)),
    ) ?? "manager";
  return parseTalkFile(text, name, conversations[kind]);
}

/** Safety answers are removed here, once, so no page can contain or depend on them. */
function sourceOf(record: OpenRecord, since: CalendarDate | null, until: CalendarDate): Source {
  const { plans, actions, sessions } = record;
  const past = datedUpTo(record.checkIns, until);
  return {
    checkIns: past.map((checkIn) => openCheckIn(checkIn, questionnaires)),
    plans: plans.filter(({ date }) => date <= until),
    actions,
    sessions,
    today: until,
    since,
  };
}

interface Wanted {
  readonly reader: Reader;
  readonly source: Source;
  readonly whose: string;
  readonly talk: TalkValues | null;
}

async function makePage(
  context: Context,
  record: OpenRecord,
  options: ReportOptions,
  { reader, source, whose, talk }: Wanted,
): Promise<Made> {
  const head: Head = { name: whose, madeOn: context.clock.today, ...daysOf(source) };
  // Signals are read up to now, whatever days the page covers.
  const isNow = source.today === context.clock.today;
  if (reader === "work")
    return makeWork(context, options, source, whose, {
      talk,
      ...countsOf(isNow ? await readSeen(context, record, "work") : null, source.today),
    });
  if (head.from === null)
    throw new Failure(
      "not-found",
      source.since === null ? "nothing is recorded yet" : "nothing is recorded for these days",
      source.since === null
        ? "headroom checkin starts the first check-in."
        : "headroom history shows the days that have a check-in.",
    );
  switch (reader) {
    case "me":
      return {
        html: renderMine(
          myReport(source, head, {
            notes: options.notes === true,
            punchCard: isNow ? punchCardOf(await readSeen(context, record, "all")) : null,
          }),
        ),
        holds: `your levels, strain, plan, and what changed after what you did${options.notes ? ", with your notes" : ""}`,
        leaves: `answers on help${options.notes ? "" : ", your notes"}`,
        preview: null,
      };
    case "doctor": {
      const help = options.includeSafety ? newestHelp(record, source.today) : null;
      return {
        html: renderDoctor(doctorReport(source, head, help)),
        holds: `the course of a year, signs, sleep and hours, what was tried${help === null ? "" : ", answers on help"}`,
        leaves: `${help === null ? "answers on help, " : ""}notes, the workplace, the plan's other fields`,
        preview: null,
      };
    }
    case "mentor": {
      const fields = await pickedFields(context, options.fields, options.yes === true);
      const left = shareFields.filter((field) => !fields.includes(field));
      return {
        html: renderMentor(mentorReport(source, head, fields)),
        holds: fields.join(", "),
        leaves: [...left, "answers on help", "support and reasons to move on in the plan"].join(", "),
        preview: null,
      };
    }
  }
}

/** The check-in with the newest answers to the help questions. */
function newestHelp({ checkIns }: OpenRecord, until: CalendarDate) {
  const ids = questionnaires.instruments.help.items.map(({ id }) => id);
  return (
    datedUpTo(checkIns, until).findLast(({ answers }) => ids.some((id) => answerTo(answers, id) !== null)) ??
    null
  );
}

async function makeWork(
  context: Context,
  options: ReportOptions,
  source: Source,
  name: string,
  given: Pick<WorkSource, "talk" | "seen" | "seenIn">,
): Promise<Made> {
  const standing = standingOf(source.checkIns, source.today, questionnaires);
  const top = standing?.result.environment?.topCauses ?? [];
  const causes = await pickedCauses(context, options.causes, top, options.yes === true);
  // Only what is in this object can get onto the page.
  const environment = Object.fromEntries(
    Object.entries(standing?.answers ?? {}).filter(([id]) => id.startsWith("env.")),
  );
  const report = workReport({
    ...{ name, today: source.today, causes, environment, ...given },
    plan: source.plans.at(-1) ?? null,
  });
  if (causes.length === 0 && report.proposes.length === 0 && report.talk === null)
    throw new Failure(
      "not-found",
      "there is nothing to propose yet: no workplace cause, no plan and no talk",
      "Name causes with --causes env.on-call-load, or answer them: headroom checkin --only environment.",
    );
  return {
    html: renderWork(report),
    holds: "causes at work with what changes them, your proposals, a line for a date",
    leaves: "everything about your health: signs, scores, levels, stages, help, notes",
    preview: [
      ...report.causes.map(({ says }) => says),
      ...report.proposes.flatMap(({ lines }) => lines),
      ...(report.talk === null ? [] : [report.talk.goal, ...report.talk.offers]),
      ...report.seen.map(({ what, count }) => `${what}: ${count}`),
    ],
  };
}

/** Says in two lines what is on the page and what is not; asks when it is for someone else. */
async function agreed(context: Context, reader: Reader, made: Made, options: ReportOptions): Promise<void> {
  const { err, flags, interactive } = context;
  const open =
    reader === "me"
      ? []
      : [
          ...(options.yes ? [] : ["--yes"]),
          ...(options.includeSafety && !options.yesSafety ? ["--yes-safety"] : []),
        ];
  if (open.length > 0 && !interactive)
    throw new Failure(
      "no-terminal",
      "a page for someone else needs your agreement first, and there is no terminal to ask on",
      `Add ${open.join(" and ")} to agree without being asked.`,
    );
  if (!flags.quiet && !flags.json) {
    err.write(`In it: ${made.holds}.\nNot in it: ${made.leaves}.\n`);
    for (const line of made.preview ?? []) err.write(`  ${line.replace(/\s+/g, " ")}\n`);
  }
  if (open.length === 0) return;
  const { confirm } = await import("../../ui/prompts/confirm");
  const ask = async (question: string) => {
    if (!(await confirm(question, context)))
      throw new Failure("cancelled", "Nothing was written.", "Nothing was handed over.");
  };
  if (!options.yes) await ask(`Write this page for ${reader === "work" ? "the workplace" : `a ${reader}`}?`);
  if (options.includeSafety && !options.yesSafety)
    await ask("Answers on help and crisis are in it, too. Should a doctor read those?");
}

/** `headroom-me-2026-11-29.html`, with the reader when it is for someone else. */
function defaultName({ person }: OpenRecord, reader: Reader, { clock }: Context): string {
  return `headroom-${person.id}${reader === "me" ? "" : `-${reader}`}-${clock.today}.html`;
}

function tell(context: Context, { person }: OpenRecord, reader: Reader, file: string): void {
  const { flags, out } = context;
  if (flags.json) {
    context.json({ schema: "headroom/report@1", person: whoOf(person), for: reader, file: absolute(file) });
  } else if (!flags.quiet) out.write(`Written: ${file}. It is not encrypted.\n`);
}

const openers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ["open"],
  win32: ["explorer"],
};

function open(context: Context, file: string): void {
  const own = context.env.BROWSER;
  const opener: readonly [string, ...string[]] = own ? [own] : (openers[context.platform] ?? ["xdg-open"]);
  const { code } = runProgram(context, [...opener, file]);
  if (code !== 0 && context.platform !== "win32")
    context.note("the page is written, but no browser could be opened", `Open it yourself: ${file}`);
}
