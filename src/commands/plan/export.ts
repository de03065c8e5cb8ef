import type { Context } from "../../context";
import type { CalendarDate } from "../../core/calendar";
import { countAdherence } from "../../core/plan/adherence";
import { exitCriteria, planFields, planSections, privateSections } from "../../core/plan/fields";
import type { Plan } from "../../core/plan/plan";
import type { PlanSection } from "../../core/questionnaire/items";
import { dueFor, pausedUntil } from "../../core/questionnaire/routines";
import { clip, didYouMean } from "../../core/text";
import { Failure } from "../../errors";
import { planCalendar } from "../../formats/plan-ics";
import { planDocument } from "../../formats/plan-json";
import { planMarkdown } from "../../formats/plan-markdown";
import { outputFile, writeExport } from "../../store/output-file";
import { openPlanRecord, type PlanRecord, planOf } from "../common/plan-views";
import type { Outcome } from "../declaration";

type Format = "md" | "json" | "ics";

interface ExportOptions {
  readonly format?: Format;
  readonly section?: readonly string[];
  readonly checkinAt?: string;
  readonly output?: string;
  readonly force?: boolean;
}

/** What `--section` takes here: the sections, and the private field that has to be named itself. */
const parts = [...Object.keys(planSections), exitCriteria.name];

/** `plan export`: the plan for the wall, for a manager, for a script or for a calendar. */
export async function run(context: Context, options: ExportOptions): Promise<Outcome> {
  const format = options.format ?? (context.flags.json ? "json" : "md");
  const named = (options.section ?? []).flatMap((words) => words.split(",")).map(partFlag);
  const checkInAt = options.checkinAt ?? null;
  const record = await openPlanRecord(context);
  const whole = planOf(record, context.clock.today);
  if (whole.revision === 0)
    context.note("no plan is stored yet, so this is the proposal", "headroom plan edit turns it into one.");
  const plan = chosen(whole, named);
  const text = written[format](context, record, plan, { named, checkInAt });
  const { output = "-" } = options;
  if (output === "-") context.out.write(text);
  else {
    const file = outputFile(output, options.force === true);
    writeExport(file, text);
    if (context.flags.json) context.json({ schema: "headroom/export@1", file, format });
    else if (!context.flags.quiet) context.out.write(`Written: ${output}. It is not encrypted.\n`);
  }
  return "done";
}

interface Choices {
  readonly named: readonly string[];
  readonly checkInAt: string | null;
}

const written: Readonly<
  Record<Format, (context: Context, record: PlanRecord, plan: Plan, choices: Choices) => string>
> = {
  md: (_context, _record, plan) => planMarkdown(plan),
  json: (_context, { person, checkIns, proposal }, plan) => {
    const counts = countAdherence(checkIns, plan.active);
    return `${JSON.stringify(planDocument(person, plan, counts, proposal), null, 2)}\n`;
  },
  ics: calendar,
};

/** The check-in belongs to no section, so it is included only with the whole plan. */
function calendar(context: Context, record: PlanRecord, plan: Plan, choices: Choices): string {
  const { text, entries, withoutTime } = planCalendar(plan, {
    now: context.clock.now(),
    uid: record.person.id,
    checkInFrom: choices.named.length > 0 ? null : checkInFrom(context, record),
    checkInAt: choices.checkInAt,
  });
  for (const left of withoutTime)
    context.note(
      `a rest appointment names no time and is left out: ${clip(left)}`,
      "Add a time to include it, such as weekdays 12:30-13:00 walk.",
    );
  if (entries === 0)
    throw new Failure(
      "refused",
      "nothing in these parts of the plan has a day or a time",
      "Leave --section out, or set a free day, the next leave or a rest appointment.",
    );
  return text;
}

/** The day on which a check-in is due next; today when it is overdue, the day after a pause. */
function checkInFrom({ clock }: Context, { checkIns, actions }: PlanRecord): CalendarDate {
  const { due, dueOn } = dueFor(checkIns, clock.today, pausedUntil(actions));
  return due ? clock.today : dueOn;
}

/** The plan without what was not chosen; private parts only when they are named. */
function chosen(plan: Plan, named: readonly string[]): Plan {
  const open = (Object.keys(planSections) as PlanSection[]).filter((one) => !privateSections.includes(one));
  const wanted = named.length === 0 ? open : named;
  const ids = planFields
    .filter(({ id, section }) => wanted.includes(id === exitCriteria.id ? exitCriteria.name : section))
    .map(({ id }) => id);
  const fields = Object.entries(plan.fields).filter(([id]) => ids.includes(id));
  return {
    ...plan,
    fields: Object.fromEntries(fields),
    active: plan.active.filter((id) => ids.includes(id)),
  };
}

function partFlag(text: string): string {
  const word = text.trim().toLowerCase();
  if (parts.includes(word)) return word;
  throw new Failure(
    "usage",
    `--section is "${clip(text)}"`,
    `${didYouMean(word, parts)}It takes ${parts.join(", ")}.`,
  );
}
