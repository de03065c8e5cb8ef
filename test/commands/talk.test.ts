import { expect, test } from "vitest";
import { askTalk, type TalkPlace, talkMaterial } from "../../src/commands/common/talk";

/** A conversation that is left and gone on with; a line `…` is left half-way with Ctrl-C, `←` with Esc. */

async function talk(start: TalkPlace | null, lines: readonly string[]) {
  const shown: string[] = [];
  const places: TalkPlace[] = [];
  const rest = [...lines];
  const said = await askTalk(
    talkMaterial("manager", [], "2026-11-22", null),
    {
      line: async ({ question }, _check, half) => {
        shown.push(`${question} ${half?.start}`);
        const line = rest.shift() ?? null;
        if (line === null || !/[…←]$/.test(line)) return line;
        half?.typed(line.slice(0, -1));
        return line.endsWith("…") ? null : "b";
      },
    },
    start,
    (place) => places.push(place),
  );
  return { said, shown, place: places.at(-1) ?? null };
}

test("words that are half typed are said, a day that is half typed waits in its line", async () => {
  const words = await talk(null, ["Lena Br…"]);
  expect(words.place).toMatchObject({ given: { "talk.mgr.person": "Lena Br" }, typed: "" });
  expect((await talk(words.place, [])).shown).toEqual(["Whom do you talk to? Lena Br"]);

  const day = await talk(words.place, ["Lena Brandt", "2026-1…"]);
  expect(day.place?.given).toEqual({ "talk.mgr.person": "Lena Brandt" });
  const again = await talk(day.place, ["2026-12-01", "b"]);
  expect(again.shown).toEqual([
    "When is the talk? 2026-1",
    "What is the one change you want? ",
    "When is the talk? 2026-12-01",
  ]);
});

test("words that are half typed stay when somebody goes back", async () => {
  const { shown } = await talk(null, ["Lena", "", "One week on←", "", "One week"]);
  expect(shown.slice(2, 5)).toEqual([
    "What is the one change you want? ",
    "When is the talk? ",
    "What is the one change you want? One week on",
  ]);
});

test("a day that is left untouched once more is kept, and one that is emptied is not", async () => {
  const day = await talk(null, ["Lena", "2026-1…"]);
  expect((await talk(day.place, [])).place?.typed).toBe("2026-1");
  expect((await talk(day.place, ["…"])).place?.typed).toBe("");
});

test("all that was given is kept at the last question, to go back to it", async () => {
  const { said } = await talk(null, ["Lena", "", "One week in five", ...Array(20).fill("")]);
  expect(said).not.toBeNull();
  const last = await talk(null, ["Lena", "", "One week in five", ...Array(20).fill("")]);
  expect(last.place?.given).toMatchObject({ "talk.mgr.person": "Lena" });
  const back = await talk(last.place, []);
  expect(back.shown).toEqual([last.shown.at(-1)]);
});
