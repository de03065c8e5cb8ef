import * as z from "zod";
import { clip } from "../clip";
import {
  type Adherence,
  type AnswerValue,
  type Disturbed,
  type WeekContext,
  weekContexts,
} from "../domain/answers";
import { isCalendarDate } from "../domain/calendar";
import { Failure } from "../errors";
import { didYouMean } from "../near";
import {
  answerProblem,
  boundaryProblem,
  detailProblem,
  metricProblem,
  noteProblem,
  obstacleProblem,
  show,
  tagProblem,
} from "./problems";

/** Answers files up to 5 MiB (cli.md, "Answers in"). */
export const answersFileLimit = 5 * 1024 * 1024;
const mostTags = 50;

/** A value of which `problem` says what is wrong with it. */
function checked<T>(problem: (value: unknown) => string | null) {
  return z.custom<T>().superRefine((value: unknown, context) => {
    const says = problem(value);
    if (says !== null) context.addIssue(says);
  });
}

/** An object from ids to values, each judged on its own. */
function byId<T>(key: string, problem: (id: string, value: unknown) => string | null) {
  return z.custom<Readonly<Record<string, T | null>>>().superRefine((given: unknown, context) => {
    if (typeof given !== "object" || given === null || Array.isArray(given)) {
      context.addIssue(`${key} is ${show(given)}; it takes an object from ids to values`);
      return;
    }
    for (const [id, value] of Object.entries(given)) {
      const says = problem(id, value);
      if (says !== null) context.addIssue(says);
    }
  });
}

/** The answers file (cli.md, "Answers in"): strict, so that a typing error is never lost silently. */
const answersFile = z.strictObject({
  date: checked<string>((value) =>
    isCalendarDate(value) ? null : `date is ${show(value)}; it takes a day such as 2026-11-22`,
  ).optional(),
  answers: byId<AnswerValue>("answers", answerProblem),
  details: byId<readonly Disturbed[]>("details", detailProblem).optional(),
  load: byId<number>("load", metricProblem).optional(),
  context: checked<readonly WeekContext[]>((value) =>
    Array.isArray(value) && value.every((one) => weekContexts.includes(one))
      ? null
      : `context is ${show(value)}; it takes a list of ${weekContexts.join(", ")}`,
  )
    .nullable()
    .optional(),
  boundaries: byId<Adherence>("boundaries", boundaryProblem).optional(),
  obstacles: byId<string>("obstacles", obstacleProblem).optional(),
  note: checked<string>((value) => noteProblem(value))
    .nullable()
    .optional(),
  tags: z
    .array(checked<string>(tagProblem), {
      error: ({ input }) => `tags is ${show(input)}; it takes a list of words`,
    })
    .max(mostTags, { error: `tags holds more than ${mostTags} words` })
    .nullable()
    .optional(),
});

/** What an answers file says; missing keys are absent, `null` clears or skips. */
export type AnswersFile = z.infer<typeof answersFile>;

const hint = "Nothing was stored. headroom questions --template prints a file to fill in.";

/**
 * Reads an answers file.
 * @param name how messages call it
 * @throws Failure `refused` with the first thing that is wrong and its place
 */
export function parseAnswersFile(text: string, name: string): AnswersFile {
  const given = parseObject(text, name);
  if (!Object.hasOwn(given, "answers"))
    throw new Failure(
      "refused",
      `${name} has no "answers"; it takes an object from item ids to answers`,
      hint,
    );
  // Looked up here and not by zod, which passes over a key named __proto__.
  const stray = Object.keys(given).find((key) => !Object.hasOwn(answersFile.shape, key));
  if (stray !== undefined)
    throw new Failure(
      "refused",
      `${name} has an unknown key "${clip(stray)}"`,
      `${didYouMean(stray, Object.keys(answersFile.shape))}${hint}`,
    );
  const parsed = answersFile.safeParse(given);
  if (parsed.success) return parsed.data;
  const [first, ...more] = parsed.error.issues;
  const others = more.length === 0 ? "" : ` (and ${more.length} more)`;
  throw new Failure("refused", `${name}: ${first?.message ?? "it has another shape"}${others}`, hint);
}

function parseObject(text: string, name: string): object {
  if (text.trim() === "") throw new Failure("refused", `${name} is empty`, hint);
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Failure("refused", `${name} is not valid JSON${whereIn(text, error)}`, hint);
  }
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw new Failure("refused", `${name} holds ${show(given)}; it takes an object with "answers"`, hint);
  return given;
}

/** ", line 3, column 7" where the engine tells the position. */
function whereIn(text: string, error: unknown): string {
  const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  if (position === undefined) return "";
  const before = text.slice(0, Number(position)).split("\n");
  return `: line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
