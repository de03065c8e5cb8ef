import type { Context } from "../../context";
import { countryCode } from "../../core/contacts/countries";
import { helpDocument } from "../../formats/help-json";
import { renderHelpPage } from "../../ui/help-page";
import { personOf } from "../common/record";
import type { Outcome } from "../declaration";

interface HelpNowOptions {
  readonly country?: string;
}

/**
 * `help-now`: where to get help at once. It needs nothing but the country, so it works
 * offline, with damaged data and with an unwritable home (docs/method.md, "Help").
 */
export function run(context: Context, options: HelpNowOptions): Outcome {
  const wanted = options.country ?? countryIn(context);
  const country = wanted === null ? null : (countryCode(wanted) ?? wanted);
  if (context.flags.json) context.json(helpDocument(country));
  else {
    const { rows, look } = context.out;
    const today = orNull(() => context.clock.today);
    context.out.write(
      renderHelpPage({
        ...{ country, width: look.width, rows, purpose: "asked" },
        ...(today === null ? {} : { today }),
      }),
    );
  }
  return "done";
}

function countryIn(context: Context): string | null {
  const own = orNull(() => personOf(context).country);
  return context.env.HEADROOM_COUNTRY || (own ?? orNull(() => context.settings.country));
}

/** What cannot be looked up must not stand between a person and help. */
function orNull<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null;
  }
}
