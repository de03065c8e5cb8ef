import { existsSync } from "node:fs";
import type { Context } from "../../context";
import { clip } from "../../core/text";
import { Failure } from "../../errors";
import { looksLike } from "../../formats/document";
import { candidatesIn, textOf } from "../../formats/import";
import type { Candidate } from "../../formats/import-candidate";
import type { Arrival, Arrived } from "../../store/append";
import { updatePerson } from "../../store/change-people";
import { folderOf, listPeople } from "../../store/people";
import { openedInput } from "../common/own-key";
import { keepDueStamp, openJournal } from "../common/record";
import type { Outcome } from "../declaration";
import { checkArrival } from "./arrival";
import type { ShareImportOptions } from "./shares";
import { type ImportTarget, ImportTargets } from "./target";

interface ImportOptions extends ShareImportOptions {}

interface Refused {
  readonly line: number;
  readonly why: string;
}

/** What a file holds for one person. */
interface Delivery {
  readonly target: ImportTarget;
  readonly arrivals: Arrival[];
}

/** `import`: takes in exports and journals; what is known stays as it is. */
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
  // A file may be the export of an empty record; a pipe with nothing in it is a command before it that failed.
  if (source === "-" && head.trim() === "")
    throw new Failure(
      "refused",
      "stdin is empty",
      "Nothing was stored. Give a file, or lead an export here: headroom import - < FILE",
    );
  const { deliveries, refused } = await sorted(context, candidatesIn(chunks, name));
  const arrived = { added: 0, known: 0, people: [] as string[] };
  for (const delivery of deliveries) {
    arrived.people.push(delivery.target.person.name);
    const { added, known } = options.dryRun ? await dry(context, delivery) : await store(context, delivery);
    arrived.added += added;
    arrived.known += known;
  }
  tell(context, arrived, refused, options.dryRun === true);
  if (refused.length === 0) return "done";
  const all = arrived.added + arrived.known + refused.length;
  throw new Failure(
    "refused",
    `${name}: ${refused.length} of ${all} entries ${refused.length === 1 ? "was" : "were"} refused`,
    options.dryRun
      ? "Nothing was stored: this was a dry run."
      : "The others were taken in. After a mend the same command takes in what is missing.",
  );
}

/** Checks everything before anything is stored. */
async function sorted(
  context: Context,
  candidates: AsyncIterable<Candidate>,
): Promise<{ deliveries: Iterable<Delivery>; refused: Refused[] }> {
  const targets = new ImportTargets(context);
  const deliveries = new Map<string, Delivery>();
  const refused: Refused[] = [];
  for await (const candidate of candidates) {
    const found = check(candidate, targets, context.clock.today);
    if ("why" in found) {
      refused.push({ line: candidate.line, why: found.why });
      continue;
    }
    const { target, arrival } = found;
    const delivery = deliveries.get(target.person.id) ?? { target, arrivals: [] };
    deliveries.set(target.person.id, delivery);
    if (arrival !== null) delivery.arrivals.push(arrival);
  }
  return { deliveries: deliveries.values(), refused };
}

/** An entry with its target, somebody of whom it only tells, or why it is refused. */
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

async function dry(context: Context, { target, arrivals }: Delivery): Promise<Arrived> {
  const journal = await openJournal(context, target.person);
  return journal.wouldArrive(arrivals);
}

async function store(context: Context, { target, arrivals }: Delivery): Promise<Arrived> {
  const { person, told } = target;
  const isNew = told !== null && !existsSync(folderOf(context.home, person.id));
  if (isNew && (told.name !== person.id || told.role !== null))
    updatePerson(context.home, { ...told, id: person.id, country: null }, {});
  const journal = await openJournal(context, person);
  const arrived = await journal.appendAll(arrivals);
  await keepDueStamp(context, person, journal.read().entries);
  return arrived;
}

/** So many refused entries are listed in words; `--json` lists all. */
const mostListed = 10;

function tell(
  context: Context,
  { added, known, people }: Arrived & { readonly people: readonly string[] },
  refused: readonly Refused[],
  dryRun: boolean,
): void {
  const { flags, out } = context;
  if (flags.json) {
    context.json({ schema: "headroom/import@1", added, known, refused, received: null });
    return;
  }
  if (flags.quiet) return;
  const entries = added === 1 ? "1 entry" : `${added} entries`;
  const several = listPeople(context.home).length > 1 && people.length > 0;
  const who = several ? ` for ${people.join(", ")}` : "";
  const lines = [`${dryRun ? "Would add" : "Added"} ${entries}${who}; ${known} known already.`];
  for (const { line, why } of refused.slice(0, mostListed)) lines.push(`  line ${line}: ${clip(why, 100)}`);
  if (refused.length > mostListed) lines.push(`  and ${refused.length - mostListed} more; --json lists all`);
  out.write(lines.map((line) => `${line}\n`).join(""));
}
