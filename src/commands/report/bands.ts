import { type Band, bandOf } from "../../core/scoring/strain";

const scores = Array.from({ length: 101 }, (_, score) => score);
const first = (band: Band) => scores.find((score) => bandOf(score) === band) ?? 100;

/** The scores from which strain is raised and high. */
export const bands = { raised: first("raised"), high: first("high") };
