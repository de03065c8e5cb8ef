import { steady } from "../numbers";
import { type Answers, type AnswerValue, answerTo } from "../questionnaire/answers";
import type { Instrument, Stage, StageItem } from "../questionnaire/items";

/** Marks of one stage, by how they were answered. */
export interface StageMarks {
  readonly met: readonly string[];
  readonly notMet: readonly string[];
  readonly unanswered: readonly string[];
}

/** A person's place on the road of four stages (docs/method.md, "Stages"). Never inferred from a score. */
export interface StagePlace {
  readonly status: "named" | "none" | "too-few-answers";
  readonly stage: Stage | null;
  /** Every value that some completion of the unanswered marks could give, `null` first. */
  readonly possible: readonly (Stage | null)[];
  /** The stage that the marks alone would give, if the strain now holds it back. */
  readonly heldBack: Stage | null;
  /** Stage 4 while every mark that could qualify for stage 1 or 2 is answered no. */
  readonly withoutUsualPath: boolean;
  readonly marks: Readonly<Record<Stage, StageMarks>>;
}

const stages = [1, 2, 3, 4] as const satisfies readonly Stage[];
const enoughMarks = 12;

/** The least strain now at which a stage is given; the first needs none. */
const leastStrain: Readonly<Record<Stage, number>> = { 1: 0, 2: 25, 3: 45, 4: 50 };

/** A stage-4 mark that counts double, and the one too weak to be combined with it. */
const exhausted = "s4.exhausted-unfocused";
const weakHealth = "s4.health-problems";

type Marks = readonly StageItem[];
type Test = (item: StageItem) => boolean;

/** Whether a stage qualifies when `met` says which of its marks are met. */
function qualifies(stage: Stage, marks: Marks, met: Test): boolean {
  const count = (role: StageItem["role"]) => marks.filter((item) => item.role === role && met(item)).length;
  switch (stage) {
    case 1:
      return marks.filter((item) => item.role === "mark").every(met);
    case 2:
      return count("danger") >= 2 || (count("core") > 0 && count("danger") >= 1);
    case 3:
      return count("sign") >= 2 || (count("core") > 0 && count("sign") >= 1);
    case 4: {
      const companions = marks.filter((item) => met(item) && item.id !== exhausted && item.id !== weakHealth);
      const worn = marks.some((item) => item.id === exhausted && met(item));
      return count("mark") >= 3 || (worn && companions.length >= 1);
    }
  }
}

/** Marks that can qualify for their stage; benefits and the tone never do. */
function canQualify(item: StageItem): boolean {
  return item.role !== "benefit" && item.role !== "tone";
}

/**
 * Places a person on the stages: the highest stage that qualifies by its marks and is not held back by the
 * strain now.
 *
 * More yes answers never make a stage stop qualifying, and no mark belongs to two stages, so a stage is
 * possible if it qualifies with its open marks at yes while no higher stage qualifies with its open marks at
 * no.
 * @param now unrounded strain; with `null` nothing is held back
 */
export function placeStage(
  answers: Answers,
  instrument: Instrument<StageItem>,
  now: number | null,
): StagePlace {
  const of = (stage: Stage) => instrument.items.filter((item) => item.stage === stage);
  const value = (item: StageItem): AnswerValue => answerTo(answers, item.id);
  const sure: Test = (item) => value(item) === true;
  const atMost: Test = (item) => value(item) !== false;

  const named = stages.filter((stage) => now === null || steady(now) >= leastStrain[stage]).toReversed();
  const possible: (Stage | null)[] = [];
  let reachable = true;
  for (const stage of named) {
    if (reachable && qualifies(stage, of(stage), atMost)) possible.unshift(stage);
    if (qualifies(stage, of(stage), sure)) reachable = false;
  }
  if (reachable) possible.unshift(null);

  const highestOf = (among: readonly Stage[]) =>
    among.find((stage) => qualifies(stage, of(stage), sure)) ?? null;
  const highest = highestOf(named);
  const byMarks = highestOf(stages.toReversed());
  const answeredMarks = instrument.items.filter((item) => value(item) !== null).length;
  const tooFew = answeredMarks < enoughMarks && possible.length > 1;
  const stage = tooFew ? null : highest;
  const marks = (of4: Stage): StageMarks => {
    const ids = (want: AnswerValue) =>
      of(of4)
        .filter((item) => value(item) === want)
        .map((item) => item.id);
    return { met: ids(true), notMet: ids(false), unanswered: ids(null) };
  };
  return {
    status: tooFew ? "too-few-answers" : stage === null ? "none" : "named",
    stage,
    possible,
    heldBack: tooFew || byMarks === highest ? null : byMarks,
    withoutUsualPath:
      stage === 4 && [...of(1), ...of(2)].filter(canQualify).every((item) => value(item) === false),
    marks: { 1: marks(1), 2: marks(2), 3: marks(3), 4: marks(4) },
  };
}
