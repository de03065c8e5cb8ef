import * as z from "zod";
import { isCalendarDate } from "../core/calendar";
import { planFields } from "../core/plan/fields";
import {
  type AnswerValue,
  adherences,
  disturbances,
  takes,
  weekContexts,
} from "../core/questionnaire/answers";
import { routines } from "../core/questionnaire/check-in";
import { instruments } from "../core/questionnaire/instruments/index";
import { type Instrument, type LoadMetric, type ScaleId, scaleOf } from "../core/questionnaire/items";
import { countedMetrics, loadMetrics } from "../core/questionnaire/load-metrics";
import { isObject } from "../core/structure";
import { clip, didYouMean } from "../core/text";
import { Failure } from "../errors";
import { jsonProblem, parseJson } from "./json-text";
import { noteProblem, show, tagProblem, unknownId } from "./problems";

/** Answers files may have up to 5 MiB. */
export const answersFileLimit = 5 * 1024 * 1024;
const mostTags = 50;

type Issue = z.core.$ZodRawIssue;

/** The message for an invalid value, named by its id unless a name is given. */
function told(takes: string, name?: string) {
  return {
    error: ({ path, input }: Issue) => `${name ?? String(path?.at(-1))} is ${show(input)}; it takes ${takes}`,
  };
}

/** A list of these words; a wrong word is reported as a wrong list. */
function words<T extends string>(known: readonly T[], name?: string) {
  const takes = `a list of ${known.join(", ")}`;
  const error = ({ path }: Issue) => `${name ?? String(path?.at(-2))} is a list; it takes ${takes}`;
  return z.array(z.enum(known, { error }), told(takes, name)).nullable();
}

/** Text with a rule that returns the message for what is wrong with it. */
function text(problem: (value: unknown, issue: Issue) => string | null) {
  const error = (issue: Issue) => problem(issue.input, issue);
  return z.string({ error }).refine((value) => problem(value, { code: "custom", input: value }) === null, {
    error,
  });
}

/** An object with only these ids as keys, each optional. */
function byId<T>(
  key: string,
  noun: string,
  shapes: readonly (readonly [id: string, says: string, shape: z.ZodType<T>])[],
) {
  const known = shapes.map(([id]) => id);
  const shape = Object.fromEntries(
    shapes.map(([id, says, one]) => [id, one.meta({ description: says }).exactOptional()]),
  );
  const error = (issue: Issue) =>
    issue.code === "unrecognized_keys"
      ? unknownId(noun, issue.keys[0] ?? "", known)
      : `${key} is ${show(issue.input)}; it takes an object from ids to values`;
  // A missing id is absent, not undefined.
  return z.strictObject(shape, { error }) as unknown as z.ZodType<Readonly<Record<string, T>>>;
}

const days = (scale: ScaleId) => z.int(told(takes[scale])).min(0).max(4).nullable();
const answerShapes: Readonly<Record<ScaleId, z.ZodType<AnswerValue>>> = {
  "yes-no": z.boolean(told(takes["yes-no"])).nullable(),
  days: days("days"),
  frequency: days("frequency"),
  agreement: days("agreement"),
};
const allInstruments: readonly Instrument[] = Object.values(instruments);
const items = allInstruments.flatMap((instrument) =>
  instrument.items.map((item) => [item.id, item.label, answerShapes[scaleOf(instrument, item)]] as const),
);

function metric({ min, max, decimals }: LoadMetric): z.ZodType<number | null> {
  const says = told(`${decimals ? "a number" : "a whole number"} from ${min} to ${max}`);
  return (decimals ? z.number(says) : z.int(says)).min(min).max(max).nullable();
}

const metrics = [
  ...loadMetrics.map((one) => [one.id, `${one.label} (${one.unit})`, metric(one)] as const),
  ...countedMetrics.map((id) => [id, "counted by headroom; left out", z.number().nullable()] as const),
];

const adherence = z.enum(adherences, told(`${adherences.join(", ")} or null`)).nullable();
const obstacle = text((value, { path }) =>
  noteProblem(value, `what got in the way of ${String(path?.at(-1))}`),
).nullable();
const ofBoundaries = <T>(shape: z.ZodType<T>) =>
  planFields.map(({ id, label }) => [id, label, shape] as const);

/** A tag, typed or from a file. */
export const tagSchema = text(tagProblem).min(1, { abort: true }).max(100, { abort: true });

/** Answers to questions whose meaning has changed are refused, not read as if nothing had changed. */
function versionSchema({ id, version, changed }: Instrument): z.ZodType<number> {
  const why = changed === undefined ? "" : `: ${changed}`;
  const error = ({ input }: Issue) =>
    `its ${id} questions are version ${show(input)}, and today's are ${version}${why}`;
  return z.literal(version, { error });
}

const answersName = "headroom/answers@1";
const checkInName = "headroom/checkin@2";

/**
 * What `checkin --answers` and `edit --answers` take; everything but `answers` is optional, and `null` clears
 * or skips. Strict, so that no typing error is silently ignored.
 */
export const answersSchema = z.strictObject({
  $schema: z
    .string()
    .meta({ description: "For editors: the location of this file's JSON Schema; not read." })
    .exactOptional(),
  schema: z.literal(answersName, told(`"${answersName}"`, "schema")).exactOptional(),
  routine: z
    .enum(routines, told(routines.join(", "), "routine"))
    .meta({ description: "What was asked; custom by default." })
    .exactOptional(),
  instruments: byId(
    "instruments",
    "instrument",
    allInstruments.map((one) => [one.id, `Version of: ${one.title}`, versionSchema(one)] as const),
  )
    .meta({ description: "The versions of the questions that were answered; without one, today's." })
    .exactOptional(),
  date: z
    .string(told("a day such as 2026-11-22", "date"))
    .regex(/^\d{4}-\d{2}-\d{2}$/, { ...told("a day such as 2026-11-22", "date"), abort: true })
    .refine(isCalendarDate, told("a day such as 2026-11-22", "date"))
    .meta({ description: "A calendar day, YYYY-MM-DD." })
    .exactOptional(),
  answers: byId("answers", "item", items).meta({ description: "null is skipped; with edit it clears." }),
  details: byId("details", "detail", [
    ["high.life-interference", "What the job disturbs.", words(disturbances)],
  ]).exactOptional(),
  load: byId("load", "load metric", metrics).exactOptional(),
  context: words(weekContexts, "context").exactOptional(),
  boundaries: byId("boundaries", "plan field", ofBoundaries(adherence)).exactOptional(),
  obstacles: byId("obstacles", "plan field", ofBoundaries(obstacle))
    .exactOptional()
    .meta({ description: "What got in the way of a boundary that was partly kept or missed." }),
  note: text((value) => noteProblem(value))
    .nullable()
    .exactOptional()
    .meta({ description: "Plain text, up to 256 KiB." }),
  tags: z
    .array(tagSchema, told("a list of words", "tags"))
    .max(mostTags, `tags has more than ${mostTags} words`)
    .nullable()
    .exactOptional(),
});

/** What an answers file says; missing keys are absent, `null` clears or skips. */
export type AnswersFile = z.infer<typeof answersSchema>;

/** Whose a check-in printed by headroom is. Its id and result are computed again. */
export interface WhoseAnswers {
  readonly id: string;
  readonly name: string;
}

const hint = "Nothing was stored. headroom questions --template prints a file to fill in.";

/**
 * Parses an answers file, or a check-in as printed by `show --json`, ignoring its id, result and times.
 * @param name its name in messages
 * @throws Failure `refused` with the first problem and its place
 */
export function parseAnswersFile(
  text: string,
  name: string,
): AnswersFile & { readonly whose?: WhoseAnswers } {
  const { given, whose } = unwrapped(parseObject(text, name), name);
  if (!Object.hasOwn(given, "answers"))
    throw new Failure(
      "refused",
      `${name} has no "answers"; it takes an object from item ids to answers`,
      hint,
    );
  const parsed = answersSchema.safeParse(given);
  if (parsed.success) return { ...parsed.data, ...(whose !== null && { whose }) };
  const { issues } = parsed.error;
  const [stray] = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue.keys : [],
  );
  if (stray !== undefined)
    throw new Failure(
      "refused",
      `${name} has an unknown key "${clip(stray)}"`,
      `${didYouMean(stray, Object.keys(answersSchema.shape))}${hint}`,
    );
  const count = issues.reduce(
    (sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 1),
    0,
  );
  const others = count === 1 ? "" : ` (and ${count - 1} more)`;
  throw new Failure("refused", `${name}: ${issues[0]?.message ?? "it has the wrong shape"}${others}`, hint);
}

/** What a printed check-in says about itself besides its answers. */
const printed = z.object({
  schema: z.literal(checkInName),
  person: z.object({ id: z.string(), name: z.string() }),
});

/** A printed check-in without the parts that headroom adds; anything else unchanged. */
function unwrapped(
  given: object,
  name: string,
): { readonly given: object; readonly whose: WhoseAnswers | null } {
  if (!("schema" in given) || given.schema !== checkInName) return { given, whose: null };
  const parsed = printed.safeParse(given);
  if (!parsed.success)
    throw new Failure("refused", `${name} is a check-in that does not say whose it is`, hint);
  const added = ["schema", "person", "id", "recordedAt", "changedAt", "seen", "result"];
  const known = Object.entries(given).filter(([key]) => !added.includes(key));
  return { given: Object.fromEntries(known), whose: parsed.data.person };
}

function parseObject(text: string, name: string): object {
  if (text.trim() === "") throw new Failure("refused", `${name} is empty`, hint);
  let given: unknown;
  try {
    given = parseJson(text);
  } catch (error) {
    throw new Failure("refused", `${name} ${jsonProblem(error)}${whereIn(text, error)}`, hint);
  }
  if (!isObject(given))
    throw new Failure("refused", `${name} holds ${show(given)}; it takes an object with "answers"`, hint);
  return given;
}

/** ": line 3, column 7" if the engine reports the position. */
function whereIn(text: string, error: unknown): string {
  const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  if (position === undefined) return "";
  const before = text.slice(0, Number(position)).split("\n");
  return `: line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
