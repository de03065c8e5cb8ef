import type { StagePlace } from "../../domain/stage";
import { labelOf } from "../items";
import type { Paint } from "../paint";
import { labelled, textWidth, wrap } from "../text";
import { anyOf, count, stageNames } from "../words";
import { oneLine } from "./why";

/**
 * What stands beside stage 4, which is the highest: nothing else is possible then (docs/method.md, "The
 * steps").
 */
const restFirst = ": rest and support come first; big decisions can wait";

/**
 * The stage with its evidence and with what is missing (scoring.md 4).
 * @param declined a turn for the worse was seen before: stage 1 is no beginning then
 */
export function stageBlock(place: StagePlace | null, { width, paint, brief, declined }: StageWish): string[] {
  if (place === null) return [];
  const open = Object.values(place.marks).reduce((sum, marks) => sum + marks.unanswered.length, 0);
  const missing = open > 0 && place.possible.length > 1 ? `: ${count(open, "answer")} missing` : "";
  const others = place.possible
    .filter((stage) => stage !== place.stage)
    .map((stage) => (stage === null ? "none" : `${stage}`));
  if (place.status === "too-few-answers")
    return wrap(`Stage not named${missing || ": too few answers"}`, textWidth(width));
  const perhaps =
    others.length > 0 ? `; perhaps ${anyOf(others)}${missing}` : place.stage === 4 ? restFirst : "";
  if (place.stage === null) return opening("On none of the stages", perhaps, width, paint.strong);
  const name = `Stage ${place.stage}, ${stageNames[place.stage]}`;
  const evidence = place.marks[place.stage].met.map(labelOf);
  const shown = evidence.length > 4 ? [...evidence.slice(0, 4), `${evidence.length - 4} more`] : evidence;
  return [
    ...opening(name, perhaps, width, (text) => paint.strong(place.stage === 4 ? paint.heavy(text) : text)),
    ...(brief ? oneLine("because", evidence, width) : labelled("because", [shown.join(", ")], width)),
    ...(place.withoutUsualPath && !brief
      ? labelled("", ["without the usual path: no marks of stages 1 and 2"], width)
      : []),
    ...(place.stage === 1
      ? labelled(
          "",
          [
            declined
              ? "no alarm by itself: joy in the work and limits go together"
              : "nothing to fear here: a good time to put limits in early",
          ],
          width,
        )
      : []),
  ];
}

interface StageWish {
  readonly width: number;
  readonly paint: Paint;
  readonly brief: boolean;
  readonly declined: boolean;
}

/** The verdict, painted, and what else is possible beside it or below. */
function opening(name: string, perhaps: string, width: number, painted: (text: string) => string): string[] {
  const [first = "", ...more] = wrap(`${name}${perhaps}`, textWidth(width));
  return [painted(name) + first.slice(name.length), ...more.map((line) => `  ${line}`)];
}
