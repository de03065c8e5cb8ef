import { causes } from "../../src/content/causes";
import { instruments } from "../../src/content/instruments";
import { stageAdvice } from "../../src/content/stage-advice";
import { strategies } from "../../src/content/strategies";
import { questionnaires } from "../../src/core";
import { type Advice, advise } from "../../src/domain/advice";
import type { AdviceOptions } from "../../src/domain/advice-options";
import type { Answers } from "../../src/domain/answers";
import type { CheckIn } from "../../src/domain/check-in";
import { standingOf } from "../../src/domain/standing";

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
