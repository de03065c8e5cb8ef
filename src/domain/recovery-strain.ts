import { addDays, type CalendarDate } from "./calendar";
import { type Evidence, open, type RecoveryRecord, type Verdict } from "./recovery-evidence";
import { subscaleScores } from "./strain";

/** Four weeks make a mean that one bad week cannot carry. */
const meanDays = 28;

/** Means of the first and of the last four weeks: one check-in against another would be chance. */
export function strainLower(record: RecoveryRecord): Verdict {
  const { startedOn, today, questionnaires } = record;
  const [firstEnd, lastStart] = [addDays(startedOn, meanDays), addDays(today, -meanDays)];
  if (firstEnd >= lastStart) return open;
  const evidence = (["physical", "emotional"] as const).flatMap((scale): Evidence[] => {
    const mean = (test: (date: CalendarDate) => boolean) => {
      const values = record.checkIns
        .filter(({ date }) => date >= startedOn && test(date))
        .map(({ answers }) => subscaleScores(answers, questionnaires.instruments)[scale])
        .filter((value) => value !== null);
      return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
    };
    const start = mean((date) => date < firstEnd);
    const now = mean((date) => date > lastStart);
    return start === null || now === null ? [] : [{ kind: "strain", scale, start, now }];
  });
  const lower = evidence.every((one) => one.kind === "strain" && one.now < one.start);
  return { met: evidence.length === 2 && lower, evidence };
}
