import type { Result } from "../../domain/assess";
import type { CalendarDate } from "../../domain/calendar";
import type { CheckIn } from "../../domain/check-in";
import { fullDay, plainDay } from "../dates";
import { renderHelpPage } from "../help-page";
import type { Look } from "../look";
import { type Paint, paintFor } from "../paint";
import { contradictionLines } from "../result/contradictions";
import { headlineLines } from "../result/headline";
import { helpFirst } from "../result/help-first";
import { borderlineLines, flagLines } from "../result/why";
import { headed, textWidth, wrap } from "../text";
import { page, screenTitle, strongHeadings, titleLine } from "../title";
import { ownRules, routineWords } from "../words";
import { answerLines, weekLines } from "./answers";
import { checklistSums } from "./checklist";
import { stageMarks } from "./stages";
import { otherScores, strainSums } from "./strain";

/** What `show` shows: one check-in, whole. */
export interface ShowScreen {
  readonly checkIn: CheckIn;
  readonly result: Result;
  readonly name: string;
  readonly country: string | null;
  readonly today: CalendarDate;
}

/**
 * `show`: proves every number with its arithmetic, then lists all answers. After a crisis
 * answer it shows help and what was logged, but no level, band or stage (scoring.md 6).
 */
export function renderShow(screen: ShowScreen, look: Look): string {
  const { checkIn, result, today } = screen;
  const { width } = look;
  const paint = paintFor(look.colour);
  const strong = (lines: readonly string[]) => strongHeadings(lines, paint);
  const name = screen.name === "" ? "" : `${screen.name}: `;
  const title = screenTitle(
    `${name}${routineWords[checkIn.routine]}, ${fullDay(checkIn.date)}`,
    ownRules,
    width,
    paint,
  );
  const recorded = `${checkIn.id}, recorded ${plainDay(checkIn.recordedAt.slice(0, 10), today)} ${checkIn.recordedAt.slice(11, 16)}`;
  const crisis = result.help === "crisis";
  const help = crisis
    ? [renderHelpPage({ country: screen.country, width, purpose: "crisis", today }).trimEnd()]
    : helpFirst(result.help, width, paint);
  const scores = crisis
    ? []
    : [
        headlineLines(result, checkIn, width, paint),
        strong(strainSums(result, checkIn.answers, width)),
        strong([...checklistSums(result, checkIn.answers, width), ...borderlineLines(result, width)]),
        strong(stageMarks(result.stage, width)),
        strong(otherScores(result, width)),
        flagLines(result, width),
        contradictionLines(result.contradictions, checkIn.answers, width, paint),
      ];
  return page([
    ...(crisis ? [help] : []),
    [...title, recorded],
    ...(crisis ? [] : [help]),
    ...scores,
    strong(weekLines(checkIn, width)),
    noteLines(checkIn, width, paint),
    [paint.strong("Answers"), ...answerLines(checkIn, width)],
    titleLine("headroom edit changes it, delete hides it", "headroom help-now  help at once", width),
  ]);
}

function noteLines({ note, tags }: CheckIn, width: number, paint: Paint): string[] {
  return [
    ...(note === null
      ? []
      : [
          paint.strong("Note"),
          ...note.split(/\r?\n/).flatMap((line) => wrap(`  ${line}`, textWidth(width))),
        ]),
    ...(tags.length === 0 ? [] : strongHeadings(headed("Tags", tags.join(", "), width), paint)),
  ];
}
