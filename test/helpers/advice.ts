import { questionnaires } from "../../src/core";
import { type Advice, advise } from "../../src/core/advice/advise";
import { causes } from "../../src/core/advice/causes";
import type { AdviceOptions } from "../../src/core/advice/fit";
import { stageAdvice } from "../../src/core/advice/stage-advice";
import { strategies } from "../../src/core/advice/strategies";
import type { Answers } from "../../src/core/questionnaire/answers";
import type { CheckIn } from "../../src/core/questionnaire/check-in";
import { instruments } from "../../src/core/questionnaire/instruments";
import { standingOf } from "../../src/core/scoring/standing";

/** What advice is made of, as the command hands it over. */
export const content = { strategies, causes, stages: stageAdvice };

export const day = "2026-11-22";

/** A check-in of one day with these answers. */
function oneCheckIn(answers: Answers, more: Partial<CheckIn> = {}): CheckIn {
  return {
    id: "01a20251-c4f8-7000-8000-000000000001",
    recordedAt: `${day}T09:00:00Z`,
    date: day,
    routine: "full",
    instruments: {},
    answers,
    details: {},
    load: {},
    context: [],
    boundaries: {},
    note: null,
    tags: [],
    ...more,
  };
}

/** Advice for somebody who gave these answers today. */
export function adviceFor(
  answers: Answers,
  options: Partial<AdviceOptions> = {},
  more: Partial<CheckIn> = {},
): Advice {
  const standing = standingOf([oneCheckIn(answers, more)], day, questionnaires);
  if (standing === null) throw new Error("a standing is expected");
  return advise(standing, { instruments, content, ...options });
}

export const idsOf = ({ steps }: Advice): string[] => steps.map(({ strategy }) => strategy.id);
