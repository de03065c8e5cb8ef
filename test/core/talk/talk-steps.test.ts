import { describe, expect, it } from "vitest";
import { argumentsFor, conversations, mentorLine } from "../../../src/core/talk/conversations";
import {
  readTalkLine,
  type TalkMaterial,
  type TalkStep,
  talkSteps,
  talkValues,
} from "../../../src/core/talk/steps";
import { talkKinds } from "../../../src/core/talk/talk";
import { argumentInWords, talkQuestion } from "../../../src/ui/talk-question";

const facts = [
  { id: "calls", words: "20 calls outside hours in 4 weeks." },
  { id: "env.on-call-load", words: "On-call duty comes round often." },
];
const material = (country: string | null = null): TalkMaterial => ({
  conversation: conversations.manager,
  facts,
  arguments: argumentsFor(conversations.manager, country),
});
const step = (id: string, given = {}): TalkStep => {
  const found = talkSteps(material(), given).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no step ${id}`);
  return found;
};

describe("the questions of a conversation", () => {
  it("offer each fact on its own, then studies and laws, then reasons, then one's own words", () => {
    expect(talkSteps(material(), {}).map(({ id }) => id)).toEqual([
      "talk.mgr.person",
      "talk.mgr.date",
      "talk.mgr.goal",
      "talk.mgr.facts/calls",
      "talk.mgr.facts/env.on-call-load",
      "talk.mgr.facts",
      "talk.mgr.benefit/published",
      "talk.mgr.benefit/reasons",
      "talk.mgr.benefit",
      "talk.mgr.solution",
      "talk.mgr.ask",
      "talk.mgr.objection",
      "talk.mgr.agreement",
      "talk.mgr.follow-up",
      "talk.mgr.done",
    ]);
  });

  it("ask for an answer once there is an objection, and for no arguments where there are none", () => {
    expect(talkSteps(material(), { "talk.mgr.objection": "No." }).map(({ id }) => id)).toContain(
      "talk.mgr.objection/answer",
    );
    const colleague = { conversation: conversations.colleague, facts, arguments: [] };
    expect(talkSteps(colleague, {}).map(({ kind }) => kind)).toEqual([
      "text",
      "text",
      "text",
      "text",
      "date",
    ]);
  });

  it("become values of the fields, with nothing that was left open", () => {
    const given = {
      "talk.mgr.goal": "One week in four.",
      "talk.mgr.facts/calls": "y",
      "talk.mgr.facts/env.on-call-load": "n",
      "talk.mgr.facts": "Six weeks of eight.",
      "talk.mgr.benefit/published": "night-calls hours",
      "talk.mgr.benefit/reasons": "knowledge",
      "talk.mgr.objection": "We have nobody.",
      "talk.mgr.objection/answer": "Then the alerts first.",
      "talk.mgr.done": "n",
    };
    const values = talkValues(material(), given, ({ id }) => id);
    expect(values).toEqual({
      "talk.mgr.goal": "One week in four.",
      "talk.mgr.facts": ["20 calls outside hours in 4 weeks.", "Six weeks of eight."],
      "talk.mgr.benefit": ["hours", "night-calls", "knowledge"],
      "talk.mgr.objection": ["We have nobody.", "Then the alerts first."],
    });
    expect(talkValues(material(), { ...given, "talk.mgr.done": "y" }, ({ id }) => id)["talk.mgr.done"]).toBe(
      true,
    );
    const { "talk.mgr.objection": _, ...withdrawn } = given;
    expect(talkValues(material(), withdrawn, ({ id }) => id)["talk.mgr.objection"]).toBeUndefined();
  });
});

describe("a line", () => {
  it.each([
    ["talk.mgr.goal", null, " One change. ", "One change."],
    ["talk.mgr.ask", "before", "", null],
    ["talk.mgr.date", null, "2026-11-30", "2026-11-30"],
    ["talk.mgr.date", "2026-11-30", "", null],
    ["talk.mgr.facts/calls", null, "Y", "y"],
    ["talk.mgr.facts/calls", "y", "", "y"],
    ["talk.mgr.facts/calls", "y", "no", "n"],
    ["talk.mgr.facts/calls", null, "", null],
    ["talk.mgr.benefit/published", null, "2, 1", "night-calls hours"],
    ["talk.mgr.benefit/published", "hours", "", "hours"],
    ["talk.mgr.benefit/published", "hours", "-", null],
  ])("at %s, after %j: %j is kept as %j", (id, before, line, keep) => {
    expect(readTalkLine(step(id), before, line)).toEqual({ keep });
  });

  it.each([
    ["talk.mgr.goal", "", "the page needs this"],
    ["talk.mgr.date", "30 February", "2027-01-15"],
    ["talk.mgr.facts/calls", "perhaps", "y for yes or n for no"],
    ["talk.mgr.benefit/published", "3", "numbers from 1 to 2"],
    ["talk.mgr.benefit/published", "0", "numbers from 1 to 2"],
    ["talk.mgr.benefit/reasons", "one", "numbers from 1 to 5"],
  ])("at %s, %j is not taken", (id, line, problem) => {
    expect(readTalkLine(step(id), null, line)).toEqual({ problem: expect.stringContaining(problem) });
  });
});

describe("arguments", () => {
  const all = conversations.manager.arguments;

  it("carry a figure only with a study or a law, and name an account as one person's", () => {
    for (const { says, basis, publication } of all) {
      expect(publication !== undefined, says).toBe(basis === "published");
      if (basis !== "published") expect(says).not.toMatch(/\d|%/);
      if (basis === "account") expect(says).toMatch(/^One /);
    }
  });

  it("name a law only where it holds", () => {
    const ids = (country: string | null) => argumentsFor(conversations.manager, country).map(({ id }) => id);
    expect(ids(null).filter((id) => /rest$|disconnect/.test(id))).toEqual(["protected-rest"]);
    expect(ids("US")).toEqual(ids(null));
    expect(ids("DE")).toContain("rest");
    for (const country of ["FR", "ES", "PT", "BE", "IE", "AU"])
      expect(ids(country).filter((id) => id.startsWith("disconnect"))).toEqual([
        `disconnect-${country.toLowerCase()}`,
      ]);
    expect(ids("FR")).toContain("rest");
    expect(ids("AU")).not.toContain("rest");
  });

  it("stand on the page with title, place and year of what they cite", () => {
    const law = all.find(({ id }) => id === "disconnect-fr");
    expect(law && argumentInWords(law)).toBe(
      "French law has recognised a right to disconnect since 2017. (Code du travail, article L2242-17, 2017)",
    );
    const reason = all.find(({ id }) => id === "overtime");
    expect(reason && argumentInWords(reason)).toBe("Overtime and temporary staff cost money.");
  });

  it("say before they are chosen what they rest on", () => {
    const [law] = talkSteps(material("FR"), {}).filter(({ kind }) => kind === "arguments");
    const asked = law && talkQuestion("manager", law, {}, "7/15");
    expect(asked?.facts.map(([, text]) => text)).toEqual([
      "From studies and laws; look them up before you cite them.",
      "Past 50 hours a week, more hours bring less and less. (Pencavel, 2014)",
      "After 17 hours awake, some test results are as with 0.05 % blood alcohol. (Williamson and Feyer, 2000)",
      "EU law requires 11 hours of rest a day, and 24 more a week. (2003/88/EC)",
      "French law has recognised a right to disconnect since 2017. (Code du travail, L2242-17)",
    ]);
  });
});

it("no default says anything about one's own health", () => {
  const words = talkKinds.flatMap((kind) => {
    const { fields, arguments: offered } = conversations[kind];
    return [...fields.flatMap(({ question, hint }) => [question, hint]), ...offered.map(({ says }) => says)];
  });
  for (const text of [mentorLine, ...words])
    expect(text).not.toMatch(/exhaust|tired|burn ?out|stress|\bill\b|sick|anxi|depress|close to/i);
});
