import type { Context } from "../../context";
import { isStale, type Share } from "../../core/sharing/share";
import { clip } from "../../core/text";
import { Failure, isFailure } from "../../errors";
import { readShare } from "../../formats/share-file";
import { checkName } from "../../store/people";
import { shortDay } from "../../ui/dates";
import { textWidth, wrap } from "../../ui/layout";
import { quotedName } from "../../ui/quoted-name";
import { endWords, fieldList } from "../../ui/share";
import { count } from "../../ui/words";
import { arrivalOf, listShared, type ShareArrival, sharedRowOf, storeShared } from "../common/shared-records";

/** A clock may be ahead of this one by so many milliseconds. */
const clockTolerance = 24 * 60 * 60 * 1000;

/**
 * Takes in a shared file: apart from all people here, for reading only.
 * @param name how messages call the file
 * @throws Failure `refused` for a damaged, foreign, newer or expired file
 */
export function takeShared(context: Context, text: string, name: string, dryRun: boolean): void {
  const share = checked(context, readShare(text, name), name);
  const arrival = arrivalOf(context, share);
  if (!dryRun && arrival.isNewer) storeShared(context, arrival.share);
  const stored = listShared(context).find((one) => one.share.sharer === share.sharer);
  tell(context, arrival, share, stored?.name ?? share.name, dryRun);
}

function checked(context: Context, share: Share, name: string): Share {
  const { today, now } = context.clock;
  const nothing = "Nothing was stored.";
  if (isStale(share, today))
    throw new Failure(
      "refused",
      `${name} was to be used until ${share.expires ?? ""}, which is over`,
      `${nothing} Ask ${clip(share.name)} for a new one.`,
    );
  if (Date.parse(share.sharedAt) > now() + clockTolerance)
    throw new Failure(
      "refused",
      `${name} was made on ${share.sharedAt.slice(0, 10)}, which lies in the future`,
      `${nothing} One of the two clocks is wrong.`,
    );
  try {
    return { ...share, name: checkName(share.name), for: checkName(share.for) };
  } catch (error) {
    if (!isFailure(error)) throw error;
    throw new Failure(
      "refused",
      `${name} is damaged: ${error.message}`,
      `${nothing} Ask for the file once more.`,
    );
  }
}

function tell(
  context: Context,
  { added, known, isNewer, share: stored }: ShareArrival,
  share: Share,
  name: string,
  dryRun: boolean,
): void {
  const { flags, out, clock } = context;
  if (flags.json) {
    const shared = sharedRowOf({ name, share: stored, stale: isStale(stored, clock.today) });
    const document = { schema: "headroom/import@1", added, known, refused: [], shared };
    context.json(document);
    return;
  }
  if (flags.quiet) return;
  const { today } = clock;
  const what = `${name} shares ${fieldList(share.fields)} with ${share.for}: ${count(share.checkins.length, "check-in")}, made ${shortDay(share.sharedAt.slice(0, 10), today)}, ${endWords(share, today)}.`;
  const safety = share.safety ? " Help and crisis answers are in it." : "";
  const kept = dryRun
    ? "Nothing was stored: this was a dry run."
    : `It is kept apart and for reading only: headroom shared ${quotedName(name)}`;
  const done = isNewer ? kept : "That is here already, as new or newer; nothing was changed.";
  const lines = [`${what}${safety}`, done].flatMap((line) => wrap(line, textWidth(out.look.width)));
  out.write(lines.map((line) => `${line}\n`).join(""));
}
