import type { Context } from "../../context";
import { planChange } from "../../core/mentoring/session";
import { changePlan } from "../../core/plan/edit";
import { planFields } from "../../core/plan/fields";
import { emptyPlan, mostActive, type PlanContent } from "../../core/plan/plan";
import { fitsPlan } from "../../core/plan/values";
import { Failure } from "../../errors";
import { type Agreement, readAgreement } from "../../formats/agreement";
import type { Entry, PlanEntry, SessionEntry } from "../../store/entry";
import { nextId } from "../../store/ids";
import { keyOf, listPeople } from "../../store/people";
import { shortDay } from "../../ui/dates";
import { textWidth, wrap } from "../../ui/layout";
import { boundaryText, fieldOf } from "../../ui/plan/lines";
import { keepDueStamp, lastId, type OpenRecord, openRecord } from "../common/record";

/**
 * Imports what was agreed in a talk: the boundary goes into the plan; steps, support and the day of the next
 * talk go into a session in the mentee's own record. Importing the same file again changes nothing.
 * @param name what messages call the file
 * @throws Failure `refused` for a damaged file, or one for someone else
 */
export async function takeAgreement(
  context: Context,
  text: string,
  name: string,
  isDry: boolean,
): Promise<void> {
  const agreement = readAgreement(text, name);
  if (agreement.date > context.clock.today)
    throw new Failure(
      "refused",
      `${name} is dated ${agreement.date}, which is in the future`,
      "Nothing was stored. One of the two clocks is wrong.",
    );
  const record = await openRecord(context);
  refuseOthers(context, record, agreement);
  const isKnown = record.entries.some(({ id }) => id === agreement.id);
  const plan = isKnown ? null : planWith(context, record, agreement);
  const entries: Entry[] = isKnown ? [] : [...(plan === null ? [] : [plan]), sessionWith(context, agreement)];
  if (!isDry && entries.length > 0) {
    await record.journal.appendAll(
      entries.map((entry) => ({ id: entry.id, line: Buffer.from(JSON.stringify(entry)) })),
    );
    await keepDueStamp(context, record.person, [...record.entries, ...entries]);
  }
  tell(context, record, { agreement, plan, isKnown, isDry });
}

/** An agreement for someone else here goes into their record only when they are named. */
function refuseOthers(context: Context, { person }: OpenRecord, agreement: Agreement): void {
  const { flags, env, home } = context;
  if (flags.person !== undefined || env.HEADROOM_PERSON || keyOf(person.name) === keyOf(agreement.for))
    return;
  const people = listPeople(home);
  const other = people.find((one) => keyOf(one.name) === keyOf(agreement.for));
  // A mentor may use another name; on a computer with one person there is no doubt who is meant.
  if (other === undefined && (person.name === person.id || people.length === 1)) return;
  throw new Failure(
    "refused",
    `this agreement is for ${agreement.for}, and the record in use is that of ${person.name}`,
    "Nothing was stored. Add -p NAME to say whose record it goes into.",
  );
}

/** The plan as agreed; a fourth boundary waits in the plan, since at most three are in practice. */
function planWith(context: Context, record: OpenRecord, agreement: Agreement): PlanEntry | null {
  const { boundary, dropped, date } = agreement;
  const before: PlanContent = record.plans.at(-1) ?? emptyPlan;
  const field = boundary === null ? undefined : fieldOf(boundary.id);
  const known =
    boundary !== null && field !== undefined && fitsPlan(field.type, boundary.value) ? boundary : null;
  const change = planChange({ boundary: known, dropped: dropped.filter((id) => before.active.includes(id)) });
  if (known === null && change.deactivate?.length === 0) return null;
  const changed = changePlan(before, change, planFields);
  const { activate: _, ...waiting } = change;
  const after = "refused" in changed ? changePlan(before, waiting, planFields) : changed;
  if ("refused" in after) return null;
  const { fields, active } = after.plan;
  const id = nextId(context.clock.now(), lastId(record));
  return { v: 1, id, type: "plan", recordedAt: context.clock.stamp(), date, fields, active };
}

function sessionWith(
  context: Context,
  { id, date, agreed, support, nextOn, ...agreement }: Agreement,
): SessionEntry {
  return {
    ...{ v: 1, id, type: "session", recordedAt: context.clock.stamp(), date, with: agreement.with },
    ...{ mentor: null, begun: null, consent: null, checkin: null, agreed, held: [], support, nextOn },
    ...{ shared: "nothing", ask: null, note: null, views: {} },
  };
}

interface Taken {
  readonly agreement: Agreement;
  readonly plan: PlanEntry | null;
  readonly isKnown: boolean;
  readonly isDry: boolean;
}

function tell(context: Context, record: OpenRecord, { agreement, plan, isKnown, isDry }: Taken): void {
  const { flags, out, clock } = context;
  if (flags.json) {
    const added = isKnown ? 0 : plan === null ? 1 : 2;
    context.json({
      schema: "headroom/import@1",
      added,
      known: isKnown ? 1 : 0,
      refused: [],
      differs: [],
      received: null,
    });
    return;
  }
  if (flags.quiet) return;
  const { boundary, agreed, nextOn, date } = agreement;
  const field = boundary === null ? undefined : fieldOf(boundary.id);
  const inPlan =
    plan === null || field === undefined || boundary === null
      ? []
      : plan.active.includes(field.id)
        ? [`In practice from now on: ${boundaryText(field, boundary.value)}.`]
        : [
            `In your plan, not in practice yet: ${boundaryText(field, boundary.value)}. ${mostActive} are in practice already; headroom plan review loosens or drops one.`,
          ];
  const gone = record.plans.at(-1)?.active.filter((id) => plan !== null && !plan.active.includes(id)) ?? [];
  const steps = agreed.filter(({ kind }) => kind !== "boundary").map(({ says }) => `Agreed: ${says}.`);
  const lines = isKnown
    ? [`The agreement of ${shortDay(date, clock.today)} with ${agreement.with} is here already.`]
    : [
        `${isDry ? "Would import" : "Imported"}: the agreement of ${shortDay(date, clock.today)} with ${agreement.with}.`,
        ...inPlan,
        ...gone.flatMap((id) => {
          const dropped = fieldOf(id);
          return dropped === undefined ? [] : [`No longer in practice: ${dropped.label}.`];
        }),
        ...steps.map((line) => line.replace(/\.\.$/, ".")),
        ...(nextOn === null ? [] : [`You talk again on ${shortDay(nextOn, clock.today)}.`]),
      ];
  out.write(
    lines
      .flatMap((line) => wrap(line, textWidth(out.look.width), { hard: true }))
      .map((line) => `${line}\n`)
      .join(""),
  );
}
