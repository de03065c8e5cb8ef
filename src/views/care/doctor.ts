import { dirname, isAbsolute, relative } from "node:path";
import type { Finding } from "../../domain/finding";
import type { Look } from "../look";
import { textWidth, wrap } from "../text";
import { page } from "../title";
import { findingWords } from "./words";

/** A finding, and what became of it. */
export interface Treated {
  readonly finding: Finding;
  readonly mended: boolean;
}

/** `doctor`: what was found, a paragraph each, and what is left to do. */
export function renderDoctor(treated: readonly Treated[], people: string, look: Look): string {
  const width = textWidth(look.width);
  const isLeft = ({ finding, mended }: Treated) => finding.severity === "wrong" && !mended;
  const left = treated.filter(isLeft);
  const mended = treated.filter((one) => one.mended);
  const remarks = treated.filter((one) => !one.mended && one.finding.severity === "remark");
  const block = (title: string, list: readonly Treated[]) =>
    list.length === 0 ? [] : [title, ...list.flatMap((one) => lines(one, dirname(people), width))];
  return page([
    block("To mend", left),
    block("Good to know", remarks),
    block("Mended", mended),
    wrap(
      summary(
        left.length,
        mended.length,
        treated.some(({ finding }) => finding.id === "locked"),
      ),
      width,
    ),
  ]);
}

function lines({ finding, mended }: Treated, root: string, width: number): string[] {
  const { what, todo } = findingWords[finding.id];
  return [
    `  ${shortPath(finding.place, root)}`,
    ...wrap(`    ${what(finding)}`, width),
    ...(mended ? [] : wrap(`    ${todo(finding)}`, width)),
  ];
}

function shortPath(place: string, root: string): string {
  const path = relative(root, place);
  return path.startsWith("..") || isAbsolute(path) ? place : path;
}

/** @param unseen whether a locked record was not looked into, of which nothing good can be said */
function summary(left: number, mended: number, unseen: boolean): string {
  if (left > 0) return left === 1 ? "1 thing is left to mend." : `${left} things are left to mend.`;
  if (unseen) return "Nothing is wrong, as far as can be seen without a passphrase.";
  return mended > 0 ? "All is mended." : "Nothing is wrong.";
}
