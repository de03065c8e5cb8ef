import * as z from "zod";
import { instruments } from "../../content/instruments/index";
import { countedMetrics, loadMetrics } from "../../content/load-metrics";
import { planFields } from "../../content/plan-fields";
import type { Instrument, LoadMetric, ScaleId } from "../../domain/instrument";
import * as parts from "./parts";

const days = z.int().min(0).max(4).nullable();
const takes: Readonly<Record<ScaleId, z.ZodType>> = {
  "yes-no": z.boolean().nullable(),
  days,
  frequency: days,
};

function metric({ min, max, decimals }: LoadMetric): z.ZodType {
  return (decimals ? z.number() : z.int()).min(min).max(max).nullable();
}

/** An object that knows just these ids, each of which may be missing. */
function byId(shapes: readonly (readonly [id: string, says: string, shape: z.ZodType])[]) {
  return z.strictObject(
    Object.fromEntries(
      shapes.map(([id, says, shape]) => [id, shape.meta({ description: says }).exactOptional()]),
    ),
  );
}

const items = Object.values(instruments).flatMap(({ items, scale }: Instrument) =>
  items.map(({ id, label }) => [id, label, takes[scale]] as const),
);

const logged = [
  ...loadMetrics.map((one) => [one.id, `${one.label} (${one.unit})`, metric(one)] as const),
  ...countedMetrics.map((id) => [id, "counted by headroom; left out", z.number().nullable()] as const),
];

/** What `checkin --answers` and `edit --answers` take; everything but `answers` may be left out. */
export const answersSchema = z.strictObject({
  date: parts.day.exactOptional(),
  answers: byId(items).meta({ description: "null is skipped; with edit it clears." }),
  details: z
    .strictObject({ "high.life-interference": parts.disturbed.nullable().exactOptional() })
    .exactOptional(),
  load: byId(logged).exactOptional(),
  context: parts.context.nullable().exactOptional(),
  boundaries: byId(
    planFields.map(({ id, label }) => [id, label, parts.adherence.nullable()]),
  ).exactOptional(),
  obstacles: byId(planFields.map(({ id, label }) => [id, label, z.string().nullable()]))
    .exactOptional()
    .meta({ description: "What got in the way of a boundary that was partly kept or missed." }),
  note: z.string().nullable().exactOptional().meta({ description: "Plain text, up to 256 KiB." }),
  tags: z.array(z.string().min(1).max(100)).max(50).nullable().exactOptional(),
});
