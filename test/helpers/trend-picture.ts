import { trendScreen } from "../../src/commands/common/trend";
import type { CheckIn } from "../../src/core/questionnaire/check-in";
import type { Entry } from "../../src/store/entry";
import { resolve } from "../../src/store/history";
import { renderTrend } from "../../src/ui/trend/trend";
import { inventedToday } from "./invented-record";

export interface PictureOptions {
  readonly scales?: readonly string[];
  readonly width?: number;
  readonly ascii?: boolean;
  readonly colour?: boolean;
  readonly from?: string;
  readonly today?: string;
  readonly name?: string;
  readonly entries?: readonly Entry[];
}

/** What `trend` prints for these check-ins. */
export function picture(checkIns: readonly CheckIn[], options: PictureOptions = {}): string {
  const { scales = ["overall"], width = 80, from = null, today = inventedToday, name = "" } = options;
  const screen = trendScreen(
    { ...resolve(options.entries ?? []), checkIns },
    { scales, from, name, today, width },
  );
  return renderTrend(screen, { width, colour: options.colour ?? false, unicode: !options.ascii });
}

/** The lines of a picture, without the empty one after the last line break. */
export function linesOf(text: string): string[] {
  return text.replace(/\n$/, "").split("\n");
}

/** How many columns a line fills: every sign here is one column wide. */
export function columnsOf(line: string): number {
  return [...line].length;
}
