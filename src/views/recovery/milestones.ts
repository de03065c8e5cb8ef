import { goodSigns, milestones } from "../../content/recovery";
import type { CalendarDate } from "../../domain/calendar";
import type { Milestone } from "../../domain/recovery-milestones";
import type { Paint } from "../paint";
import type { Symbols } from "../symbols";
import { labelled, textWidth, wrap } from "../text";
import { evidenceWords } from "./evidence";

interface Shown {
  readonly milestones: readonly Milestone[];
  readonly today: CalendarDate;
}

/** The milestones of the phase, met and open ones with the same rank; open ones that can be ticked with their id. */
export function milestoneBlock(
  { milestones: shown, today }: Shown,
  { met, open }: Symbols,
  width: number,
  paint: Paint,
  tight: boolean,
): string[] {
  const heading = paint.strong("Milestones");
  if (shown.length === 0)
    return [
      heading,
      ...wrap(`  None are left to reach. Worth looking out for: ${goodSigns.join("; ")}.`, textWidth(width)),
    ];
  const rows = shown.flatMap((one) => {
    const spec = milestones.find(({ id }) => id === one.id);
    const yours = !one.met && spec?.check === null;
    const mark = one.met ? `${met} met` : yours ? `${open} yours` : `${open} open`;
    const evidence = one.evidence.map((each) => evidenceWords(each, today)).join(" and ");
    const says = spec?.says ?? one.id;
    const told = evidence === "" ? [says] : tight ? [`${says}: ${evidence}`] : [says, evidence];
    const lines = labelled(mark, told, width);
    return one.met || spec?.tick !== true ? lines : withId(lines, one.id, width, paint);
  });
  return [heading, ...rows];
}

/** The id that `recovery done` takes, quietly at the right edge of the first line, or below it. */
function withId(lines: readonly string[], id: string, width: number, paint: Paint): string[] {
  const [first = "", ...rest] = lines;
  const gap = textWidth(width) - first.length - id.length;
  if (gap < 2) return [...lines, ...labelled("", [id], width).map(paint.quiet)];
  return [first + " ".repeat(gap) + paint.quiet(id), ...rest];
}

/** How a milestone is ticked, when one can be. */
export function tickHint({ milestones: shown }: Shown): string {
  const open = shown.find((one) => !one.met && milestones.find(({ id }) => id === one.id)?.tick === true);
  return open === undefined ? "headroom recovery" : "headroom recovery done ID  when it is so";
}
