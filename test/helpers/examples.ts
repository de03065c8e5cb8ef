import { readFileSync } from "node:fs";
import path from "node:path";
import type { Answers, Details, Load } from "../../src/core/questionnaire/answers";

/** The six worked examples of the specification, copied from its folder. */
export const exampleNames = [
  "after-layoffs",
  "contradictory",
  "eager-junior",
  "early-recovery",
  "help-desk",
  "left-the-trade",
] as const;
export type ExampleName = (typeof exampleNames)[number];

const folder = path.resolve(import.meta.dirname, "../fixtures/examples");

export interface ExampleFile {
  readonly date: string;
  readonly answers: Answers;
  readonly details?: Details;
  readonly load?: Load;
}

/** Path of the answers file. */
export function exampleFile(name: ExampleName): string {
  return path.join(folder, `${name}.answers.json`);
}

/** The answers file, parsed. */
export function exampleAnswers(name: ExampleName): ExampleFile {
  return JSON.parse(readFileSync(exampleFile(name), "utf8"));
}

/** What the specification expects of `result`, part by part. */
export function exampleResult(name: ExampleName): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(path.join(folder, `${name}.expected.json`), "utf8")).result;
}

/**
 * Every leaf key of the expected result with what `actual` has in its place; a result may
 * hold more keys than the examples give.
 */
export function sameParts(
  expected: Readonly<Record<string, unknown>>,
  actual: object,
): Record<string, unknown> {
  const given = new Map<string, unknown>(Object.entries(actual));
  return Object.fromEntries(
    Object.entries(expected).map(([key, value]) => {
      const found = given.get(key);
      return [key, isPlain(value) && isPlain(found) ? sameParts(value, found) : found];
    }),
  );
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
