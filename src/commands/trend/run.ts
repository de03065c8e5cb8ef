import { type Context, dayFlag } from "../../context";
import { addDays, type CalendarDate, weekStart } from "../../core/calendar";
import type { CheckIn } from "../../core/questionnaire/check-in";
import { datedUpTo } from "../../core/questionnaire/check-in";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import { didYouMean } from "../../core/text";
import { scaleIds } from "../../core/trend/scales";
import { type Trend, trendOf, trendSince } from "../../core/trend/trend";
import { Failure } from "../../errors";
import { trendDocument } from "../../formats/trend-json";
import { renderHelpPage } from "../../ui/help-page";
import { renderTrend } from "../../ui/trend/trend";
import { scaleTitle } from "../../ui/trend/words";
import { renderYear, yearStart } from "../../ui/trend/year";
import { lowerFirst } from "../../ui/words";
import { countryOf, nameIfMany } from "../common/person";
import { noteAhead, openRecord } from "../common/record";
import { loggedScales, trendScales, trendScreen } from "../common/trend";
import type { Outcome } from "../declaration";

interface TrendOptions {
  readonly since?: string;
  readonly weeks?: number;
  readonly year?: boolean;
}

/**
 * `trend`: a line chart for each scale asked for, the state in words, all other scales below. A range
 * limits what is shown; the early warning always looks at the whole record.
 */
export async function run(
  context: Context,
  options: TrendOptions,
  ...words: (string | undefined)[]
): Promise<Outcome> {
  const { today } = context.clock;
  const from = rangeStart(options, today);
  const record = await openRecord(context);
  noteAhead(context, record);
  const checkIns = datedUpTo(record.checkIns, today);
  const scales = readScales(
    words.filter((word) => word !== undefined),
    checkIns,
  );
  const trend = (scale: string): Trend => trendOf(scale, checkIns, questionnaires, today);
  if (context.flags.json) {
    const [scale = "overall", second] = scales;
    if (second !== undefined)
      throw new Failure(
        "usage",
        `--json takes one scale, not ${scales.length}`,
        `For each one: headroom trend ${second} --json`,
      );
    const whole = trend(scale);
    const shown = from === null ? whole : trendSince(whole, from);
    context.json(trendDocument(shown, record.person));
    return "done";
  }
  const name = nameIfMany(context, record.person);
  const { look } = context.out;
  const wanted = { scales, from, name, today, width: look.width };
  const screen = trendScreen(record, wanted);
  const shown = context.flags.showResult ? { ...screen, crisis: false } : screen;
  if (screen.crisis && context.flags.showResult) {
    const country = countryOf(context, record.person);
    context.out.write(
      `${renderHelpPage({ country, width: look.width, purpose: "crisis", today: context.clock.today })}\n`,
    );
  }
  if (options.year && !shown.crisis)
    context.out.write(shown.trends.map((one) => yearOf(context, one, name)).join("\n"));
  else context.out.write(renderTrend(shown, look, { plain: context.plain }));
  return "done";
}

/** @throws Failure `usage` for a scale that has no fixed ends */
function yearOf({ plain, clock, out }: Context, { scale, points }: Trend, name: string): string {
  if (!scaleIds.some((id) => id === scale))
    throw new Failure(
      "usage",
      `--year shows scales of 0-100, and ${scale} is not one`,
      `It takes ${scaleIds.join(", ")}.`,
    );
  const title = name === "" ? scaleTitle(scale) : `${name}, ${lowerFirst(scaleTitle(scale))}`;
  return renderYear(title, points, clock.today, out.look, plain);
}

/** Anything older is older than every calendar. */
const mostWeeks = 99_999;

/** The later of the two starts, or `null` when there is none. */
function rangeStart({ since, weeks, year }: TrendOptions, today: CalendarDate): CalendarDate | null {
  if (year && (since !== undefined || weeks !== undefined))
    throw new Failure("usage", "--year is a range of its own", "Leave --since and --weeks out.");
  if (year) return yearStart(today);
  const day = since === undefined ? null : dayFlag(since, "--since", today);
  const monday =
    weeks === undefined ? null : addDays(weekStart(today), -7 * (Math.min(weeks, mostWeeks) - 1));
  return (
    [day, monday]
      .filter((start) => start !== null)
      .toSorted()
      .at(-1) ?? null
  );
}

/**
 * The scales that were named, each once; `overall` when none was.
 * @throws Failure `usage` for an unknown one, with similar words and the scales in the record
 */
function readScales(words: readonly string[], checkIns: readonly CheckIn[]): string[] {
  const scales = words.map((word) => {
    const scale = word.trim().toLowerCase();
    if (trendScales.includes(scale)) return scale;
    // `hours` for `m.hours`: the last part of an id is enough when only one has it.
    const [only, second] = trendScales.filter((id) => id.split(".").at(-1) === scale);
    if (only !== undefined && second === undefined) return only;
    const logged = loggedScales(checkIns);
    const more = logged.length === 0 ? "" : `, ${logged.join(", ")}`;
    throw new Failure(
      "usage",
      `there is no scale "${word}"`,
      `${didYouMean(scale, trendScales)}There are ${scaleIds.join(", ")}${more}; and every m.* and plan.* once it is logged.`,
    );
  });
  return scales.length === 0 ? ["overall"] : [...new Set(scales)];
}
