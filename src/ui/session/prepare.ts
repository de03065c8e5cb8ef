import type { CalendarDate } from "../../core/calendar";
import type { Talk } from "../../core/mentoring/notes";
import type { Share } from "../../core/sharing/share";
import { fullDay, plainDay, shortDay } from "../dates";
import { labelOf } from "../items";
import { beside, page, textWidth, wrap } from "../layout";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { stateSign } from "../state-words";
import { symbolsFor } from "../symbols";

/** What a mentor reads before a talk: what was agreed, what is shared, and their own notes. */
interface Preparation {
  readonly name: string;
  /** How long they plan to talk. */
  readonly minutes: number;
  readonly last: Pick<Talk, "date" | "with" | "agreed" | "held" | "nextOn"> | null;
  readonly asks: readonly string[];
  readonly notes: readonly { readonly at: string; readonly says: string }[];
  readonly views: Readonly<Record<string, string>>;
  readonly shared: {
    readonly share: Share;
    readonly stale: boolean;
    readonly revoked: boolean;
  } | null;
  readonly isLocked: boolean;
}

/** How many of the mentor's latest notes the page shows. */
const mostNotes = 3;

/** `mentor prepare`: one page with room for the answers. It shows only what the mentee shares. */
export function preparePage(
  { name, minutes, last, asks, notes, views, shared, isLocked }: Preparation,
  today: CalendarDate,
  look: Look,
): string {
  const { width } = look;
  const { strong } = paintFor(look.colour);
  const room = ["", `    ${".".repeat(Math.max(textWidth(width) - 8, 20))}`];
  const when = last?.nextOn ?? null;
  const planned = `${when === null ? "No day is set for the talk" : `The talk: ${fullDay(when)}`}; ${minutes} minutes planned.`;
  const missed = (last?.held ?? []).filter(({ how }) => how === "missed" || how === "partly");
  return page([
    [strong(`Before you talk with ${name}`), planned],
    [
      strong("Agreed last time"),
      ...(isLocked ? wrap("  The record is locked; ask what was agreed.", textWidth(width)) : []),
      ...(last === null && !isLocked ? ["  Nothing yet: this is the first talk."] : []),
      ...(last === null
        ? []
        : [
            `  ${shortDay(last.date, today)}, with ${last.with}`,
            ...last.agreed.flatMap(({ says }) => [
              ...wrap(`  - ${says}: did it hold?`, textWidth(width)),
              ...room,
            ]),
          ]),
    ],
    ...(missed.length === 0
      ? []
      : [
          [
            strong("Did not hold the time before"),
            ...missed.flatMap(({ says }) => wrap(`  - ${says}`, textWidth(width))),
          ],
        ]),
    [strong("Shared with you"), ...sharedPart(name, shared, today, look)],
    ...(asks.length === 0
      ? []
      : [
          [
            strong("You wanted to ask"),
            ...asks.flatMap((says) => [...wrap(`  - ${says}`, textWidth(width)), ...room]),
          ],
        ]),
    ...(Object.keys(views).length === 0
      ? []
      : [
          [
            strong("You saw it differently"),
            ...Object.entries(views).flatMap(([id, view]) => beside(labelOf(id), view, width)),
          ],
        ]),
    ...(notes.length === 0
      ? []
      : [
          [
            strong("Your notes"),
            ...notes
              .slice(-mostNotes)
              .toReversed()
              .flatMap(({ at, says }) => beside(plainDay(at.slice(0, 10), today), says, width)),
          ],
        ]),
  ]);
}

function sharedPart(
  name: string,
  shared: Preparation["shared"],
  today: CalendarDate,
  { width, unicode }: Look,
): string[] {
  if (shared === null) return wrap(`  Nothing. ${name} can send a file: headroom share`, textWidth(width));
  if (shared.revoked) return ["  It was taken back."];
  if (shared.stale) return ["  It has expired; ask for a new file."];
  const { share } = shared;
  const trend = (share.trend ?? []).flatMap(({ scale, state, onset }) =>
    beside(
      scale,
      `${stateSign(state, symbolsFor(unicode))}${onset === null ? "" : ` since about ${plainDay(onset, today)}`}`,
      width,
    ),
  );
  return [
    ...beside("made", shortDay(share.sharedAt.slice(0, 10), today), width),
    ...beside("days", `up to ${shortDay(share.until, today)}`, width),
    ...trend,
    ...wrap("  headroom shared NAME shows all of it.".replace("NAME", name), textWidth(width)),
  ];
}
