import type { Context } from "../../context";
import type { Finding } from "../../core/findings";
import { Failure } from "../../errors";
import { listPeople } from "../../store/people";
import type { Outcome } from "../declaration";
import type { Case } from "./cases";
import { fileCases, leftFolders, strangers } from "./files";
import { prepareGit } from "./git";
import { homeCases } from "./home";
import { journalCases } from "./journal";
import { type Keys, keysFor } from "./locked";
import { modeCases, writeCases } from "./modes";
import { findingWords, renderDoctor, type Treated } from "./view";

interface DoctorOptions {
  readonly fix?: boolean;
  readonly git?: boolean;
}

/** `doctor`: checks everything, and with `--fix` fixes what is safe. */
export async function run(context: Context, options: DoctorOptions): Promise<Outcome> {
  const written = options.git ? prepareGit(context.home.people) : [];
  const keys = keysFor(context, options.fix === true);
  const mended = options.fix ? await mendAll(context, keys) : [];
  const found = (await lookOver(context, keys)).map(({ finding }) => ({ finding, mended: false }));
  const treated: Treated[] = [...found, ...mended.map((finding) => ({ finding, mended: true }))];
  const left = treated.filter((one) => one.finding.severity === "wrong" && !one.mended).length;
  tell(context, treated, written, left);
  if (left === 0) return "done";
  throw new Failure(
    "refused",
    left === 1 ? "1 thing is left to fix" : `${left} things are left to fix`,
    "Each says above what to do.",
  );
}

/** Checks everything that headroom keeps, without changing anything. */
async function lookOver(context: Context, keys: Keys): Promise<Case[]> {
  const people = listPeople(context.home);
  const ofPeople: Case[] = [];
  for (const person of people)
    ofPeople.push(
      ...(await fileCases(context, person, keys)),
      ...(await journalCases(context, person, keys)),
    );
  return [
    ...writeCases(context, people),
    ...modeCases(context),
    ...homeCases(context),
    ...leftFolders(context),
    ...strangers(context),
    ...ofPeople,
  ];
}

/** Fixes, and looks again: a merged copy changes what the stamp should say. Nothing is tried twice. */
async function mendAll(context: Context, keys: Keys): Promise<Finding[]> {
  const mended: Finding[] = [];
  const tried = new Set<string>();
  for (;;) {
    const open = (await lookOver(context, keys)).filter(
      ({ finding, mend }) => mend !== null && !tried.has(keyOf(finding)),
    );
    if (open.length === 0) return mended;
    for (const { finding, mend } of open)
      try {
        tried.add(keyOf(finding));
        await mend?.();
        mended.push(finding);
      } catch (error) {
        context.note(`this could not be fixed: ${finding.place}`, reasonOf(error));
      }
  }
}

function keyOf({ id, place }: Finding): string {
  return `${id} ${place}`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function tell(context: Context, treated: readonly Treated[], written: readonly string[], left: number): void {
  const { flags, out } = context;
  if (flags.json) {
    const findings = treated.map(({ finding, mended }) => {
      const { what, todo } = findingWords[finding.id];
      return { ...finding, mended, what: what(finding), todo: todo(finding) };
    });
    context.json({ schema: "headroom/doctor@1", findings, left, written });
    return;
  }
  if (flags.quiet && left === 0) return;
  for (const file of written) out.write(`Written: ${file}\n`);
  out.write(renderDoctor(treated, context.home.people, out.look));
}
