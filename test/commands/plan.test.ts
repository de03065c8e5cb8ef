import { expect, test } from "vitest";
import { askWent, editPlan, type PlanPrompter } from "../../src/commands/plan/conversation";
import { planFields } from "../../src/core/plan/fields";
import { emptyPlan } from "../../src/core/plan/plan";
import type { PlanProposal } from "../../src/core/plan/proposal";
import type { PlanSection } from "../../src/core/questionnaire/items";
import { checkIn } from "../helpers/check-ins";

/** Answers each question with the next line; one that ends in `…` is left half-way with Ctrl-C. */
function typing(lines: readonly string[]) {
  const shown: string[] = [];
  const rest = [...lines];
  const prompter: PlanPrompter = {
    ask: async ({ question }, check, half) => {
      shown.push(question);
      const line = rest.shift() ?? null;
      if (line?.endsWith("…")) half?.typed(line.slice(0, -1));
      if (line === null || line.endsWith("…")) return null;
      expect(check(line)).toBeNull();
      return line;
    },
    release: () => {},
  };
  return { prompter, shown };
}

const proposal: PlanProposal = { ...emptyPlan, sections: [], because: {}, open: [] };

async function edited(section: PlanSection, lines: readonly string[]) {
  const start = { plan: emptyPlan, past: [], proposal, section };
  return (await editPlan(start, typing(lines).prompter)).change.fields;
}

test("Ctrl-C in the plan editor keeps a line that is half typed where it reads as a value", async () => {
  expect(await edited("own", ["no laptop in the bedr…"])).toEqual({ "plan.own.1": "no laptop in the bedr" });
  expect(await edited("time", ["07:30", "17:00…"])).toEqual({
    "plan.time.start": "07:30",
    "plan.time.end": "17:00",
  });
});

test.each([
  ["time", ["17:0…"]],
  ["own", ["q…"]],
  ["own", ["?…"]],
  ["own", ["-…"]],
  ["workload", ["4…"]],
] as const)("Ctrl-C in %s after %j keeps nothing that nobody meant", async (section, lines) => {
  expect(planFields.find((one) => one.section === "workload")?.id).toBe("plan.load.max-hours");
  expect(await edited(section, lines)).toEqual({});
});

const [end, day] = ["plan.time.end", "plan.time.free-day"];
const open = {
  checkIn: checkIn({ date: "2026-11-15" }),
  boundaries: [end, day].flatMap((id) => {
    const field = planFields.find((one) => one.id === id);
    return field === undefined ? [] : [{ field, value: "x", since: "2026-11-01" }];
  }),
};

async function went(lines: readonly string[]) {
  const { prompter, shown } = typing(lines);
  return { ...(await askWent(open, "2026-11-18", prompter)), shown };
}

test("the review asks how each boundary went and what got in the way", async () => {
  expect(await went(["p", "a release", "k"])).toMatchObject({
    boundaries: { [end]: "partly", [day]: "kept" },
    obstacles: { [end]: "a release" },
    end: "through",
  });
  expect(await went(["", "m", ""])).toMatchObject({ boundaries: { [day]: "missed" }, obstacles: {} });
});

test("going back asks again, and what was told last counts", async () => {
  const { boundaries, obstacles, shown } = await went(["m", "a release", "b", "k", "k"]);
  expect({ boundaries, obstacles }).toEqual({ boundaries: { [end]: "kept", [day]: "kept" }, obstacles: {} });
  expect(shown).toHaveLength(5);
  expect((await went(["m", "b", "", "b", "b", "", "k"])).boundaries).toEqual({ [day]: "kept" });
  expect((await went(["m", "b", "k", ""])).boundaries).toEqual({ [end]: "kept" });
});

test("leaving keeps what was told, also half a line", async () => {
  expect(await went(["m", "a rel…"])).toMatchObject({
    boundaries: { [end]: "missed" },
    obstacles: { [end]: "a rel" },
    end: "interrupted",
  });
  expect(await went(["k", "q"])).toMatchObject({ boundaries: { [end]: "kept" }, end: "stopped" });
});
