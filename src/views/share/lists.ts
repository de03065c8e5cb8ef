import type { CalendarDate } from "../../domain/calendar";
import type { Share } from "../../domain/share";
import { shortDay } from "../dates";
import type { Look } from "../look";
import { labelled, textWidth, wrap } from "../text";
import { page } from "../title";
import { count } from "../words";
import { endWords, fieldList, rangeWords } from "./words";

/** Somebody who shares something with this computer; no level and no score in a list. */
export interface SharedRow {
  readonly name: string;
  readonly share: Share;
  readonly stale: boolean;
}

/** `shared`: who shares what, and until when. */
export function renderSharedList(rows: readonly SharedRow[], today: CalendarDate, { width }: Look): string {
  if (rows.length === 0)
    return page([["Nobody shares anything with you here.", "headroom import takes in a shared file."]]);
  return page([
    ["Shared with you, read only", ...sharedLines(rows, today, width)],
    wrap("headroom shared NAME opens one; headroom shared remove NAME erases it.", textWidth(width)),
  ]);
}

/** The same rows, as `people` puts them below its own. */
export function sharedLines(rows: readonly SharedRow[], today: CalendarDate, width: number): string[] {
  return rows.flatMap(({ name, share, stale }) => {
    const end = stale ? `stale since ${shortDay(share.expires ?? today, today)}` : endWords(share, today);
    return [
      ...wrap(`  ${name}, for ${share.for}, ${end}`, textWidth(width)),
      ...wrap(
        `    ${fieldList(share.fields)}; ${count(share.checkins.length, "check-in")}`,
        textWidth(width),
      ),
    ];
  });
}

/** What a person gave away. */
interface GivenRow
  extends Pick<Share, "for" | "sharedAt" | "fields" | "since" | "until" | "expires" | "safety"> {
  readonly file: string;
  readonly sealed: "no" | "passphrase" | "keys";
}

const sealedWords: Readonly<Record<GivenRow["sealed"], string>> = {
  no: "not encrypted",
  passphrase: "sealed by a passphrase",
  keys: "sealed for a key",
};

/** `share --list`: what went to whom, newest first. */
export function renderGiven(
  shares: readonly GivenRow[],
  name: string,
  today: CalendarDate,
  { width }: Look,
): string {
  const who = name === "" ? "" : `${name}: `;
  if (shares.length === 0) return page([[`${who}Nothing was shared from here.`]]);
  const blocks = shares.toReversed().map((given) => {
    const over = given.expires !== null && given.expires < today;
    const safety = given.safety ? "; with help and crisis answers" : "";
    return [
      ...wrap(`${shortDay(given.sharedAt.slice(0, 10), today)}, for ${given.for}`, textWidth(width)),
      ...labelled("what", [`${fieldList(given.fields)}${safety}`], width),
      ...labelled("days", [rangeWords(given, today)], width),
      ...labelled("to be used", [over ? `${endWords(given, today)}, over` : endWords(given, today)], width),
      ...labelled("file", [`${given.file}, ${sealedWords[given.sealed]}`], width),
    ];
  });
  const closing = "A file that was handed on cannot be taken back from here.";
  return page([[`${who}${count(shares.length, "file")} shared`], ...blocks, wrap(closing, textWidth(width))]);
}
