import { clip } from "../clip";
import { instruments } from "../content/instruments/index";
import { countedMetrics, loadMetrics } from "../content/load-metrics";
import { planFields } from "../content/plan-fields";
import { adherences, disturbances, fitsScale, takes } from "../domain/answers";
import type { Instrument, LoadMetric, ScaleId } from "../domain/instrument";
import { didYouMean } from "../near";

/**
 * What is wrong with one value that somebody handed in, as a sentence that names the
 * place, the value and what is expected; `null` when nothing is.
 */

/** Notes up to 256 KiB (cli.md, "Answers in"). */
const noteBytes = 256 * 1024;
const tagLength = 100;

const scaleOf = new Map<string, ScaleId>(
  Object.values(instruments).flatMap(({ items, scale }: Instrument) =>
    items.map(({ id }): [string, ScaleId] => [id, scale]),
  ),
);
const metricOf = new Map<string, LoadMetric>(loadMetrics.map((metric) => [metric.id, metric]));
const boundaryIds = planFields.map((field) => field.id);

/** An answer to an item. */
export function answerProblem(id: string, value: unknown): string | null {
  const scale = scaleOf.get(id);
  if (scale === undefined) return unknownId("item", id, [...scaleOf.keys()]);
  return fitsScale(scale, value) ? null : `${id} is ${show(value)}; it takes ${takes[scale]}`;
}

/** A logged fact of the week, within its bounds. */
export function metricProblem(id: string, value: unknown): string | null {
  if (countedMetrics.includes(id) && (value === null || typeof value === "number")) return null;
  const metric = metricOf.get(id);
  if (metric === undefined) return unknownId("load metric", id, [...metricOf.keys()]);
  const fits =
    typeof value === "number" &&
    value >= metric.min &&
    value <= metric.max &&
    (metric.decimals || Number.isInteger(value));
  if (fits || value === null) return null;
  const kind = metric.decimals ? "a number" : "a whole number";
  return `${id} is ${show(value)}; it takes ${kind} from ${metric.min} to ${metric.max}`;
}

/** How a boundary went. */
export function boundaryProblem(id: string, value: unknown): string | null {
  if (!boundaryIds.includes(id)) return unknownId("plan field", id, boundaryIds);
  if (value === null || (adherences as readonly unknown[]).includes(value)) return null;
  return `${id} is ${show(value)}; it takes ${adherences.join(", ")} or null`;
}

/** What got in the way of a boundary: plain text, as long as a note may be. */
export function obstacleProblem(id: string, value: unknown): string | null {
  if (!boundaryIds.includes(id)) return unknownId("plan field", id, boundaryIds);
  return value === null ? null : noteProblem(value, `what got in the way of ${id}`);
}

/** What the job disturbs, the one detail there is. */
export function detailProblem(id: string, value: unknown): string | null {
  if (id !== "high.life-interference") return unknownId("detail", id, ["high.life-interference"]);
  const known: readonly unknown[] = disturbances;
  if (value === null || (Array.isArray(value) && value.every((one) => known.includes(one)))) return null;
  return `${id} is ${show(value)}; it takes a list of ${disturbances.join(", ")}`;
}

/** A note: plain text of any language. */
export function noteProblem(value: unknown, name = "the note"): string | null {
  if (typeof value !== "string") return `${name} is ${show(value)}; it takes text`;
  if (Buffer.byteLength(value) > noteBytes) return `${name} is longer than 256 KiB`;
  return hasControls(value) ? `${name} holds a control character; it takes plain text` : null;
}

/** A tag: a word or a few. */
export function tagProblem(value: unknown): string | null {
  if (typeof value !== "string" || value.trim() === "") return `a tag is ${show(value)}; it takes a word`;
  if (value.length > tagLength) return `a tag is longer than ${tagLength} characters`;
  return hasControls(value) || value.includes("\n")
    ? "a tag holds a control character; it takes a word"
    : null;
}

/** A value as an error message may quote it: never long, never nested. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "string" ? JSON.stringify(clip(value)) : String(value);
}

function unknownId(noun: string, id: string, known: readonly string[]): string {
  return `there is no ${noun} "${clip(id)}". ${didYouMean(id, known)}`.trimEnd();
}

/** Tabs and line breaks are fine; other control characters could steer a terminal. */
function hasControls(text: string): boolean {
  return /\p{Cc}/u.test(text.replace(/[\t\n\r]/g, ""));
}
