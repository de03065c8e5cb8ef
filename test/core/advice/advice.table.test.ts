import { expect, it } from "vitest";
import type { RoleId } from "../../../src/core/advice/strategy";
import type { Answers } from "../../../src/core/questionnaire/answers";
import { instruments } from "../../../src/core/questionnaire/instruments";
import type { Instrument } from "../../../src/core/questionnaire/items";
import { adviceFor } from "../../helpers/advice";

/**
 * A table of stage, cause and role, read and judged case by case: five invented people,
 * each at a place with one cause that is nearly always so, and in a calm place.
 * `npx vitest -u` writes it anew; read it again then.
 */

const all = (instrument: Instrument, value: boolean | number): Answers =>
  Object.fromEntries(instrument.items.map(({ id }) => [id, value]));
const yes = (...ids: string[]): Answers => Object.fromEntries(ids.map((id) => [id, true]));

const { physical, emotional, behavioural, checklist, stages, environment, help } = instruments;
const nobody: Answers = {
  ...all(physical, 0),
  ...all(emotional, 0),
  ...all(behavioural, 0),
  ...all(checklist, false),
  ...yes(
    "low.clear-boundaries",
    "low.exercise-social",
    "low.says-no",
    "low.sleeps-well",
    "low.nontech-interests",
  ),
  ...all(stages, false),
  ...all(help, false),
};

const people: Readonly<Record<string, Answers>> = {
  "on no stage": { ...nobody, "medium.weekend-work": true, "phys.muscle-tension": 2 },
  "stage 1": {
    ...nobody,
    ...yes("s1.volunteers", "s1.stays-late-to-learn", "s1.go-to-pride", "s1.feels-rewarding"),
    "beh.work-in-own-time": 2,
    "low.clear-boundaries": false,
  },
  "stage 2": {
    ...nobody,
    ...yes("s2.indispensable", "s2.respect", "s2.cannot-say-no", "s2.time-off-guilt"),
    ...yes("high.mail-edges", "high.reply-guilt", "medium.overwhelm"),
    "low.says-no": false,
    "beh.cannot-switch-off": 3,
    "emo.time-off-anxiety": 3,
    "phys.sleep-disruption": 2,
    "emo.irritability": 2,
    "beh.work-in-own-time": 3,
    "phys.muscle-tension": 2,
    "phys.chronic-fatigue": 2,
  },
  "stage 3": {
    ...nobody,
    ...all(physical, 2),
    ...all(emotional, 2),
    ...all(behavioural, 2),
    ...yes("s3.boundary-fear", "s3.sleep-anxiety", "s3.relationships-suffer", "s2.rising-expectations"),
    ...yes("high.mail-edges", "high.life-interference", "high.long-hours", "medium.overwhelm"),
    "low.sleeps-well": false,
    "low.exercise-social": false,
    "phys.sleep-disruption": 4,
    "beh.cannot-switch-off": 3,
  },
  "stage 4": {
    ...nobody,
    ...all(physical, 3),
    ...all(emotional, 3),
    ...all(behavioural, 3),
    ...yes("s4.exhausted-unfocused", "s4.cynical-about-trade", "s4.tech-aversion", "high.lost-interest"),
    "icd.overcompensate": 0,
    "icd.drained": 4,
    "cog.concentration": 4,
    "phys.chronic-fatigue": 4,
  },
};

const cases = [null, ...environment.items.map(({ id }) => id)];
const roles: readonly (RoleId | null)[] = [null, "sysadmin", "help-desk", "lead"];

function lineOf(person: Answers, cause: string | null, role: RoleId | null): string {
  // With one cause at 4 and the others at 2 the place stands at 52; at 1 it stands at 25.
  const place = { ...all(environment, cause === null ? 1 : 2), ...(cause === null ? {} : { [cause]: 4 }) };
  const { steps } = adviceFor({ ...person, ...place }, { role });
  return steps.map(({ strategy, why }) => `${strategy.id} (${why.join(", ")})`).join("; ");
}

it("is judged case by case", async () => {
  const lines = Object.entries(people).flatMap(([name, person]) => [
    `## ${name}`,
    "",
    ...cases.flatMap((cause) => {
      const base = lineOf(person, cause, null);
      const own = roles.slice(1).flatMap((role) => {
        const line = lineOf(person, cause, role);
        return line === base ? [] : [`  - ${role}: ${line}`];
      });
      return [`- ${cause ?? "a calm place"}: ${base}`, ...own];
    }),
    "",
  ]);
  await expect(`# Stage, cause, role\n\n${lines.join("\n")}`).toMatchFileSnapshot("advice.table.md");
});
