import { expect, test } from "vitest";
import { askLine, type Running } from "../../src/commands/session/running";
import type { SessionDraft } from "../../src/store/session-draft";

/** Lines of a session, one after the other; what is shown in each of them before anything is typed. */
async function asked(
  lines: readonly { readonly question: string; readonly types: string; readonly line: string }[],
) {
  const starts: string[] = [];
  const half = new Map<string, string>();
  for (const { question, types, line } of lines) {
    const prompter: Pick<Running["prompter"], "line"> = {
      line: async (_asked, _check, left) => {
        starts.push(left?.start ?? "");
        left?.typed(types);
        return line;
      },
    };
    const draft = { typed: "" } as SessionDraft;
    const one = { title: "", progress: "", question, facts: [], hints: [] };
    expect(await askLine({ prompter, half } as unknown as Running, draft, one)).toBe(line);
  }
  return starts;
}

const [support, next] = ["Who is there?", "When again?"];

test("what is half typed stays with its question when somebody goes back, until it is said", async () => {
  const starts = await asked([
    { question: next, types: "2026-12", line: "b" },
    { question: support, types: "Olga", line: "Olga" },
    { question: next, types: "2026-12-06", line: "2026-12-06" },
    { question: next, types: "", line: "" },
  ]);
  expect(starts).toEqual(["", "", "2026-12", ""]);
});

test("b and Enter is a way back, and no text", async () => {
  const back = { question: next, types: "b", line: "b" };
  expect(await asked([back, back])).toEqual(["", ""]);
});
