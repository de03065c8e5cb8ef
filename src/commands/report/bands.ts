import { type Band, bandOf } from "../../core/scoring/strain";

const scores = Array.from({ length: 101 }, (_, score) => score);
const first = (band: Band) => scores.find((score) => bandOf(score) === band) ?? 100;

/** The scores from which strain counts as raised and as high. */
export const bands = { raised: first("raised"), high: first("high") };
