import { dirname, isAbsolute, relative } from "node:path";
import type { Finding, FindingId } from "../../core/findings";
import { escapedName } from "../../core/text";
import { page, textWidth, wrap } from "../../ui/layout";
import type { Look } from "../../ui/look";

/** What was found, and what to do about it; one sentence each. */
interface FindingWords {
  readonly what: (finding: Finding) => string;
  readonly todo: (finding: Finding) => string;
}

const byFix = () => "headroom doctor --fix fixes it.";
const lineList = ({ lines }: Finding) => `${lines.slice(0, 5).join(", ")}${lines.length > 5 ? ", ..." : ""}`;
const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/** Every finding in words. */
export const findingWords: Readonly<Record<FindingId, FindingWords>> = {
  unreadable: {
    what: () => "This cannot be read.",
    todo: () => "Check who may read it (ls -ld).",
  },
  "read-only": {
    what: () => "Nothing can be written here, so nothing can be stored.",
    todo: () => "Check who may write it (ls -ld), and whether the disk is mounted read-only (mount).",
  },
  "open-mode": {
    what: () => "Others on this computer may look into it.",
    todo: byFix,
  },
  "torn-lines": {
    what: (finding) =>
      `${many(finding.count, "line was", "lines were")} half written (${lineList(finding)}), by a power cut or a killed program.`,
    todo: () => "Nothing to do: such an entry was never confirmed, and all others are used.",
  },
  "damaged-lines": {
    what: (finding) =>
      `${many(finding.count, "line", "lines")} cannot be used (${lineList(finding)}): ${finding.names.join("; ")}.`,
    todo: () =>
      "All others are used. If you miss a check-in, import the file from a backup. headroom doctor --fix takes these lines out; the file as it is now stays in set-aside.",
  },
  "same-id": {
    what: (finding) =>
      `${many(finding.count, "line repeats", "lines repeat")} the id of an earlier line with different content (${lineList(finding)}).`,
    todo: () => "The first one counts. Something other than headroom has changed the file.",
  },
  "newer-lines": {
    what: (finding) =>
      `${many(finding.count, "line was", "lines were")} made by a newer headroom (${lineList(finding)}).`,
    todo: () => "They are left alone. Update headroom to see them.",
  },
  "erased-lines": {
    what: ({ count }) =>
      `${many(count, "entry that was erased here is", "entries that were erased here are")} in the record again: Git or another program brought ${count === 1 ? "it" : "them"} back.`,
    todo: () => "headroom doctor --fix erases that again.",
  },
  "draft-damaged": {
    what: () => "An unfinished check-in cannot be read.",
    todo: () => "headroom doctor --fix puts it into the folder set-aside.",
  },
  "draft-newer": {
    what: () => "An unfinished check-in was made by a newer headroom.",
    todo: () => "Update headroom to continue it.",
  },
  "draft-old": {
    what: ({ names }) => `An unfinished check-in or session has been waiting since ${names[0] ?? ""}.`,
    todo: () => "headroom checkin or headroom session continues it or discards it.",
  },
  "conflict-journal": {
    what: () => "A conflict copy of the journal, made by a sync program.",
    todo: () =>
      "headroom doctor --fix merges the entries that only the copy has, and keeps the copy in set-aside.",
  },
  "conflict-draft": {
    what: () => "A conflict copy of an unfinished check-in, made by a sync program.",
    todo: () => "headroom doctor --fix lets headroom checkin find it.",
  },
  "conflict-other": {
    what: () => "A conflict copy made by a sync program.",
    todo: () => "The other one is in use. headroom doctor --fix keeps this one in set-aside.",
  },
  "left-copy": {
    what: () => "A copy left by a killed program. It may hold what has been erased since.",
    todo: () => "headroom doctor --fix removes it.",
  },
  "stale-lock": {
    what: () => "A lock that no program holds any more, or that headroom did not make.",
    todo: () => "headroom doctor --fix removes it.",
  },
  "stamp-wrong": {
    what: () => "It names a different day for the next check-in than the record does.",
    todo: byFix,
  },
  "ahead-of-clock": {
    what: ({ count }) => `${many(count, "entry was", "entries were")} dated ahead of this computer's clock.`,
    todo: () => "Check the clock of this computer and of the one that recorded them. Nothing is lost.",
  },
  "future-day": {
    what: ({ count, names }) =>
      `${many(count, "check-in is", "check-ins are")} dated in the future (${names.slice(0, 3).join(", ")}${count > 3 ? ", ..." : ""}).`,
    todo: () => "headroom edit DAY --date corrects it; until that day it does not count.",
  },
  "clock-back": {
    what: ({ count }) =>
      `${many(count, "entry was", "entries were")} recorded while the clock was behind an earlier entry.`,
    todo: () => "Nothing to do: their order is right. Check the clock if it happens again.",
  },
  locked: {
    what: () => "This record is locked; it cannot be read without its passphrase.",
    todo: () => "Its contents were not checked: headroom doctor --passphrase-file FILE checks them.",
  },
  "key-missing": {
    what: () => "The record is locked, and the line with its key is missing or damaged.",
    todo: () =>
      "Put that line back from a copy of the journal: a backup, another computer. Without it nobody can open the record.",
  },
  "plain-beside-lock": {
    what: () => "This is unsealed beside a locked record.",
    todo: () => "headroom doctor --fix seals it, and asks for the passphrase.",
  },
  "plain-lines": {
    what: (finding) =>
      `${many(finding.count, "line is", "lines are")} not sealed (${lineList(finding)}), in a locked record: written by an older headroom, another computer or someone else.`,
    todo: () => "They do not count. headroom doctor --fix shows them and asks, in a terminal.",
  },
  "forged-lines": {
    what: (finding) =>
      `${many(finding.count, "sealed line was", "sealed lines were")} altered (${lineList(finding)}).`,
    todo: () => "They do not count. headroom doctor --fix asks, in a terminal, and puts them into set-aside.",
  },
  "unknown-key": {
    what: (finding) =>
      `${many(finding.count, "line is", "lines are")} sealed with another passphrase (${lineList(finding)}).`,
    todo: () => "headroom unlock adds them, with each passphrase in turn; then lock the record again.",
  },
  "sealed-left": {
    what: ({ count }) => `${many(count, "line is", "lines are")} still sealed, in a record that is open.`,
    todo: () => "headroom unlock adds it.",
  },
  "not-ours": {
    what: () => "headroom did not put this here, and a lock does not seal it.",
    todo: () => "Move it elsewhere if it says anything about you.",
  },
  link: {
    what: () => "A link. What it points to is read, but never erased or sealed.",
    todo: () => "Put the file itself there if it belongs to the record.",
  },
  "not-a-person": {
    what: () => "headroom did not put this among the folders of people, and leaves it alone.",
    todo: () => "Move it elsewhere. If it is a record, headroom import adds its journal.jsonl.",
  },
  "settings-damaged": {
    what: () => "The settings cannot be read; defaults are used.",
    todo: () => "headroom config set KEY VALUE sets the file aside and starts a new one.",
  },
  "settings-unknown": {
    what: ({ names }) => `Settings that this headroom does not know: ${names.join(", ")}.`,
    todo: () => "They are left alone. They may come from a newer headroom, or be mistyped.",
  },
  "settings-person": {
    what: () => "The person in use does not exist.",
    todo: () => "headroom people use NAME chooses another.",
  },
  "no-person-file": {
    what: () => "A person's folder with no name in it.",
    todo: ({ names }) => `headroom people rename ${names[0] ?? ""} NAME gives it a name.`,
  },
  "same-name": {
    what: ({ names }) => `People with the same name: ${names.join(", ")}.`,
    todo: ({ names }) => `headroom people rename ${names[1] ?? ""} NAME tells them apart.`,
  },
  "git-unprepared": {
    what: () => "The record is in Git, which has not been told how to merge two copies of it.",
    todo: () => "headroom doctor --git sets that up.",
  },
};

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
    block("To fix", left),
    block("Good to know", remarks),
    block("Fixed", mended),
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
    `  ${escapedName(shortPath(finding.place, root))}`,
    ...wrap(`    ${what(finding)}`, width),
    ...(mended ? [] : wrap(`    ${todo(finding)}`, width)),
  ];
}

function shortPath(place: string, root: string): string {
  const path = relative(root, place);
  return path.startsWith("..") || isAbsolute(path) ? place : path;
}

/** @param unseen whether a locked record could not be checked, so nothing good can be said about it */
function summary(left: number, mended: number, unseen: boolean): string {
  if (left > 0) return left === 1 ? "1 thing is left to fix." : `${left} things are left to fix.`;
  if (unseen) return "Nothing is wrong, as far as can be seen without a passphrase.";
  return mended > 0 ? "Everything is fixed." : "Nothing is wrong.";
}
