import { existsSync } from "node:fs";
import type { Context } from "../../context";
import { clip } from "../../core/text";
import { Failure } from "../../errors";
import { looksLike } from "../../formats/document";
import { candidatesIn, textOf } from "../../formats/import";
import type { Candidate } from "../../formats/import-candidate";
import type { Arrival, Arrived } from "../../store/append";
import { updatePerson } from "../../store/change-people";
import type { CheckInEntry, RemovalEntry } from "../../store/entry";
import { isEntry } from "../../store/entry-check";
import { erasedIn, forgetErased } from "../../store/erased";
import type { Journal } from "../../store/journal";
import { isKeptKeyLine, isKeyLine, isSealedLine, isStateLine } from "../../store/lock-lines";
import { folderOf, listPeople } from "../../store/people";
import { shortDay } from "../../ui/dates";
import { textWidth, wrap } from "../../ui/layout";
import { openedInput } from "../common/own-key";
import { keepDueStamp, openRecord } from "../common/record";
import type { Outcome } from "../declaration";
import { checkArrival } from "./arrival";
import { SealedArrivals } from "./sealed";
import type { ShareImportOptions } from "./shares";
import { type ImportTarget, ImportTargets } from "./target";
import { type Difference, settle, type Take } from "./versions";

interface ImportOptions extends ShareImportOptions {
  readonly take?: Take;
}

interface Refused {
  readonly line: number;
  readonly why: string;
}

/** What a file holds for one person. */
interface Delivery {
  readonly target: ImportTarget;
  readonly arrivals: Arrival[];
  /** Those that an export has for check-ins, apart from the others. */
  readonly checkIns: CheckInEntry[];
  readonly removals: RemovalEntry[];
}

/** `import`: adds what exports and journals hold; what is known stays as it is. */
export async function run(context: Context, options: ImportOptions, source = ""): Promise<Outcome> {
  const name = source === "-" ? "stdin" : source;
  const { head, chunks } = await openedInput(context, source);
  if (looksLike("share", head)) {
    const { takeShared } = await import("./shares");
    await takeShared(context, await textOf(chunks, name), name, options);
    return "done";
  }
  if (looksLike("handover", head)) {
    const { takeHandover } = await import("./handover");
    await takeHandover(context, await textOf(chunks, name), name, options.dryRun === true);
    return "done";
  }
  if (looksLike("agreement", head)) {
    const { takeAgreement } = await import("./agreement");
    await takeAgreement(context, await textOf(chunks, name), name, options.dryRun === true);
    return "done";
  }
  // A file may be the export of an empty record; an empty pipe means that the command before it failed.
  if (source === "-" && head.trim() === "")
    throw new Failure(
      "refused",
      "stdin is empty",
      "Nothing was stored. Give a file, or pipe an export in: headroom import - < FILE",
    );
  const sealed = new SealedArrivals(context);
  const { deliveries, refused } = await sorted(context, candidatesIn(chunks, name), sealed, options);
  const arrived = { added: 0, known: 0, people: [] as string[], differs: [] as Difference[] };
  for (const delivery of deliveries) {
    arrived.people.push(delivery.target.person.name);
    const { added, known, differs } = await take(context, delivery, sealed, options);
    arrived.added += added;
    arrived.known += known;
    arrived.differs.push(...differs);
  }
  tell(context, arrived, refused, options.dryRun === true);
  if (refused.length === 0) return "done";
  const all = arrived.added + arrived.known + refused.length;
  throw new Failure(
    "refused",
    `${name}: ${refused.length} of ${all} entries ${refused.length === 1 ? "was" : "were"} refused`,
    options.dryRun
      ? "Nothing was stored: this was a dry run."
      : "The others were imported. Once these are fixed, the same command imports them.",
  );
}

/** Checks everything before anything is stored. */
async function sorted(
  context: Context,
  candidates: AsyncIterable<Candidate>,
  sealed: SealedArrivals,
  { take }: ImportOptions,
): Promise<{ deliveries: Iterable<Delivery>; refused: Refused[] }> {
  const targets = new ImportTargets(context);
  const deliveries = new Map<string, Delivery>();
  const refused: Refused[] = [];
  const isErased = erasedIn(context.home);
  for await (const given of candidates) {
    if (given.kind === "entry" && isAboutLock(given.value)) continue;
    const candidate = await unsealed(given, targets, sealed);
    const found = check(candidate, targets, context.clock.today);
    if ("why" in found) {
      refused.push({ line: candidate.line, why: found.why });
      continue;
    }
    const { target, arrival } = found;
    if (take !== "theirs" && candidate.kind === "entry" && isErased(candidate.value)) {
      refused.push({ line: candidate.line, why: "erased here; --take theirs brings it back" });
      continue;
    }
    const delivery = deliveries.get(target.person.id) ?? { target, arrivals: [], checkIns: [], removals: [] };
    deliveries.set(target.person.id, delivery);
    if (arrival === null) continue;
    delivery.arrivals.push(arrival);
    const value: unknown = candidate.kind === "entry" && candidate.exported ? candidate.value : null;
    if (!isEntry(value)) continue;
    if (value.type === "checkin") delivery.checkIns.push(value);
    if (value.type === "removal") delivery.removals.push(value);
  }
  return { deliveries: deliveries.values(), refused };
}

/** Lines about how a journal was locked hold nothing about the person, and could lock this record. */
function isAboutLock(value: object): boolean {
  return isKeyLine(value) || isKeptKeyLine(value) || isStateLine(value);
}

/** Opens a sealed line of a journal; any other candidate stays as it is. */
async function unsealed(
  candidate: Candidate,
  targets: ImportTargets,
  sealed: SealedArrivals,
): Promise<Candidate> {
  if (candidate.kind !== "entry" || !isSealedLine(candidate.value)) return candidate;
  const target = targets.of(candidate.whose);
  if ("why" in target) return candidate;
  const { line } = candidate;
  const inside = await sealed.open(target.person, candidate.value);
  return "why" in inside ? { kind: "refused", line, ...inside } : { ...candidate, value: inside.entry };
}

/** An entry with its target, only the target for a line about a person, or why it is refused. */
function check(
  candidate: Candidate,
  targets: ImportTargets,
  today: string,
): { target: ImportTarget; arrival: Arrival | null } | { why: string } {
  if (candidate.kind === "refused") return candidate;
  const target = targets.of(candidate.whose);
  if ("why" in target) return target;
  if (candidate.kind === "person") return { target, arrival: null };
  const arrival = checkArrival(candidate.value, today);
  return "why" in arrival ? arrival : { target, arrival };
}

/** Imports what is for one person, or with `--dry-run` says what that would be. */
async function take(
  context: Context,
  delivery: Delivery,
  sealed: SealedArrivals,
  { take, dryRun }: ImportOptions,
): Promise<Arrived & { readonly differs: readonly Difference[] }> {
  const { target } = delivery;
  const record = await openRecord(context, target.person, await sealed.journalOf(target.person));
  const { differences, changes, passedOver } = settle(context, record, delivery, take);
  const arrivals = delivery.arrivals.filter(({ id }) => !passedOver.has(id));
  const { added, known } = dryRun
    ? await record.journal.wouldArrive(arrivals)
    : await store(context, target, record.journal, [...arrivals, ...changes]);
  // Changes are made to check-ins that were known.
  const own = dryRun ? 0 : changes.length;
  return { added: added - own, known: known + passedOver.size, differs: differences };
}

async function store(
  context: Context,
  { person, told }: ImportTarget,
  journal: Journal,
  arrivals: readonly Arrival[],
): Promise<Arrived> {
  const isNew = told !== null && !existsSync(folderOf(context.home, person.id));
  if (isNew && (told.name !== person.id || told.role !== null))
    updatePerson(context.home, { ...told, id: person.id, country: null }, {});
  const arrived = await journal.appendAll(arrivals);
  // Erased entries get this far only when they are wanted back.
  forgetErased(
    context.home,
    arrivals.map(({ id }) => id),
  );
  await keepDueStamp(context, person, journal.read().entries);
  return arrived;
}

interface Told extends Arrived {
  readonly people: readonly string[];
  readonly differs: readonly Difference[];
}

/** How many refused entries are listed in words; `--json` lists all. */
const mostListed = 10;

function tell(
  context: Context,
  { added, known, people, differs }: Told,
  refused: readonly Refused[],
  dryRun: boolean,
): void {
  const { flags, out } = context;
  if (flags.json) {
    context.json({ schema: "headroom/import@1", added, known, refused, differs, received: null });
    return;
  }
  if (flags.quiet) return;
  const entries = added === 1 ? "1 entry" : `${added} entries`;
  const several = listPeople(context.home).length > 1 && people.length > 0;
  const who = several ? ` for ${people.join(", ")}` : "";
  const lines = [`${dryRun ? "Would add" : "Added"} ${entries}${who}; ${known} known already.`];
  lines.push(...differenceLines(differs, context).flatMap((line) => wrap(line, textWidth(out.look.width))));
  for (const { line, why } of refused.slice(0, mostListed)) lines.push(`  line ${line}: ${clip(why, 100)}`);
  if (refused.length > mostListed) lines.push(`  and ${refused.length - mostListed} more; --json lists all`);
  out.write(lines.map((line) => `${line}\n`).join(""));
}

/** "Differs, kept ours: ...", by what differs and what was kept. */
function differenceLines(differs: readonly Difference[], { clock }: Context): string[] {
  const kinds = [
    ["content", "ours", "Differs, kept ours"],
    ["content", "theirs", "Differs, took theirs"],
    ["deleted-here", "ours", "Deleted here, stays deleted"],
    ["deleted-here", "theirs", "Deleted here, brought back"],
    ["deleted-there", "ours", "Deleted there, changed here later, kept ours"],
    ["deleted-there", "theirs", "Deleted there, deleted here too"],
  ] as const;
  const told = kinds.flatMap(([why, stands, words]) => {
    const days = differs.filter((one) => one.why === why && one.stands === stands).map(({ date }) => date);
    const listed = days.slice(0, mostListed).map((day) => shortDay(day, clock.today));
    const more = days.length > mostListed ? [`and ${days.length - mostListed} more`] : [];
    return days.length === 0 ? [] : [`${words}: ${[...listed, ...more].join(", ")}.`];
  });
  const isOpen = differs.some(({ stands }) => stands === "ours");
  return isOpen ? [...told, "To decide otherwise: --take newer, or --take theirs."] : told;
}
