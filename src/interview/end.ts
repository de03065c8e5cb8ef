import { withoutSkipped } from "../domain/answers";
import type { CheckInContent, Routine } from "../domain/check-in";
import type { Script } from "../domain/questionnaire/script";
import { countGiven, isEmpty } from "../domain/questionnaire/sheet";
import { type State, stepAt } from "../domain/questionnaire/state";
import { Failure } from "../errors";
import { versionsOf } from "../formats/check-in-content";
import type { Setting } from "../views/questionnaire/setting";
import { keptWords } from "../views/questionnaire/words";
import { quotedName } from "../views/quoted-name";

/** What was given, as it goes into the record; examples join the note. */
export function contentOf(routine: Routine, script: Script, { sheet }: State): CheckInContent {
  const answers = withoutSkipped(sheet.answers);
  const obstacles = Object.entries(sheet.obstacles).filter(
    ([id, text]) =>
      (sheet.boundaries[id] ?? "kept") !== "kept" &&
      script.steps.some((step) => step.id === id) &&
      text.trim() !== "",
  );
  const examples = script.steps.flatMap((step) => {
    const said = sheet.examples[step.id];
    return step.kind === "item" && said && sheet.answers[step.id] === true
      ? [`${step.item.label}: ${said}`]
      : [];
  });
  const note = [...(sheet.note === null ? [] : [sheet.note]), ...examples].join("\n");
  return {
    date: script.date,
    routine,
    instruments: versionsOf(answers),
    answers,
    details: sheet.details,
    load: withoutSkipped(sheet.load),
    context: sheet.context ?? [],
    boundaries: withoutSkipped(sheet.boundaries),
    ...(obstacles.length === 0 ? {} : { obstacles: Object.fromEntries(obstacles) }),
    note: note.trim() === "" ? null : note,
    tags: sheet.tags,
  };
}

/** How many questions carry an answer, and the one it goes on with. */
export function progressOf(
  script: Script,
  state: State,
): {
  readonly answered: number;
  readonly total: number;
  readonly next: number | null;
} {
  const next = state.visit === null ? (stepAt(script, state)?.number ?? null) : null;
  return { answered: countGiven(script, state.sheet), total: script.total, next };
}

/** The command that goes on with a check-in; with several people it says whose. */
export function checkInOf(name: string): string {
  return `headroom checkin${name === "" ? "" : ` -p ${quotedName(name)}`}`;
}

/** The calm way out: what was kept, and how to go on (screens.md 21). */
export function leaving(
  script: Script,
  state: State,
  { trouble, dryRun, name }: Pick<Setting, "trouble" | "dryRun" | "name">,
  afterCrisis: boolean,
): Failure {
  const again = checkInOf(name);
  const help = afterCrisis ? " Help at once: headroom help-now" : "";
  if (dryRun)
    return new Failure("cancelled", "Nothing is kept: this was a dry run.", `${again} begins again.${help}`);
  if (trouble !== null)
    return new Failure("cancelled", `Not kept: ${trouble}`, `${again} begins again.${help}`);
  if (isEmpty(state.sheet))
    return new Failure(
      "cancelled",
      "Nothing was answered, so nothing is kept.",
      `${again} begins again.${help}`,
    );
  const { kept, how } = keptWords(progressOf(script, state), again);
  return new Failure("cancelled", kept, how + help);
}
