import type { CalendarDate } from "../../core/calendar";
import { exitCriteria } from "../../core/plan/fields";
import type { PlanContent } from "../../core/plan/plan";
import type { Answers } from "../../core/questionnaire/answers";
import { linesOf, type TalkValues } from "../../core/talk/talk";
import { causesOf, legendOf } from "./causes";
import type { WorkReport } from "./model";
import { planSectionsOf } from "./my-report";

/**
 * All that a page for the workplace is made from. It holds no answers about signs, stages, habits or help,
 * no scores and no notes, so none of them can get onto the page.
 */
export interface WorkSource {
  readonly name: string;
  readonly today: CalendarDate;
  /** The causes that the person picked, in the order of the page. */
  readonly causes: readonly string[];
  /** Answers of the workplace questions, `env.*`, and no others. */
  readonly environment: Answers;
  readonly plan: PlanContent | null;
  readonly talk: TalkValues | null;
  readonly seen: WorkReport["seen"];
  readonly seenIn: string | null;
}

/** The sections of the plan about working with others. */
const sections = ["time", "communication", "workload"] as const;
/** A manager reads one page. */
const mostLines = 4;

/** The page for the workplace itself. */
export function workReport(source: WorkSource): WorkReport {
  const { name, today, causes, environment, plan, talk, seen, seenIn } = source;
  return {
    name,
    madeOn: today,
    causes: causesOf(causes, environment),
    seen,
    seenIn,
    proposes:
      plan === null
        ? []
        : planSectionsOf({ ...plan, active: [] }, sections, [exitCriteria.id]).map(({ title, lines }) => ({
            title,
            lines: lines.slice(0, mostLines),
          })),
    talk: talk && talkOf(talk),
    sources: legendOf(causes),
  };
}

/** Goal and offers of a prepared conversation; its other fields may be about the person. */
function talkOf(values: TalkValues): WorkReport["talk"] {
  const goal = ["talk.mgr.goal", "talk.weekends.limit", "talk.col.boundary"].flatMap((id) =>
    linesOf(values, id),
  );
  const offers = ["talk.mgr.solution", "talk.col.alternative"].flatMap((id) => linesOf(values, id));
  return goal[0] === undefined ? null : { goal: goal[0], offers };
}
