import type { Outcome } from "../command-line";
import type { Context } from "../context";
import { renderHelpPage } from "../views/help-page";

interface HelpNowOptions {
  readonly country?: string;
}

/**
 * `help-now`: where to get help at once. It reads nothing but the country, so it works
 * offline, with damaged data and with an unwritable home (scoring.md 6).
 */
export function run(context: Context, options: HelpNowOptions): Outcome {
  const country = options.country ?? (context.env.HEADROOM_COUNTRY || context.settings.country) ?? null;
  const { width } = context.out.look;
  context.out.write(renderHelpPage({ country, width, purpose: "asked", today: context.clock.today }));
  return "done";
}
