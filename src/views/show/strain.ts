import { instruments } from "../../content/instruments/index";
import { type Answers, answerTo } from "../../domain/answers";
import type { Result } from "../../domain/assess";
import { subscales } from "../../domain/strain";
import { headed, labelled } from "../text";

/** The strain with its sums, each of which can be checked in the head (scoring.md 3). */
export function strainSums({ strain }: Result, answers: Answers, width: number): string[] {
  if (strain === null) return [];
  const scales = subscales.flatMap((id) => {
    const values = instruments[id].items.map((item) => answerTo(answers, item.id));
    const numbers = values.filter((value) => typeof value === "number");
    const sum = numbers.reduce((total, value) => total + value, 0);
    const shown = values.map((value) => (value === null ? "-" : String(value))).join(" ");
    const score = strain[id];
    const says =
      score === null
        ? `${numbers.length} of 6 answers, 5 are needed`
        : `25 x ${sum}/${numbers.length} = ${Math.round(score)}`;
    return labelled(id, [`${shown}     ${says}`], width);
  });
  const overall =
    strain.overall === null
      ? "needs all three"
      : `the mean of the three = ${Math.round(strain.overall)}; calm under 25, high from 50`;
  return [
    ...headed("Strain", "25 x the mean of the answers; 0 no day ... 4 six or seven", width),
    ...scales,
    ...labelled("overall", [overall], width),
  ];
}

/** The four dimensions and the workplace, when they were asked. */
export function otherScores({ dimensions, environment }: Result, width: number): string[] {
  const whole = (value: number | null) => (value === null ? "too few answers" : String(Math.round(value)));
  const parts =
    dimensions === null ? [] : Object.entries(dimensions).map(([id, value]) => `${id} ${whole(value)}`);
  return [
    ...(parts.length === 0
      ? []
      : [
          ...headed("Dimensions", "25 x the mean of the answers", width),
          ...labelled("", [parts.join(", ")], width),
        ]),
    ...(environment === null
      ? []
      : [
          ...headed("Workplace", "25 x the mean of the answers; 0 not so here ... 4 nearly always", width),
          ...labelled("score", [whole(environment.score)], width),
        ]),
  ];
}
