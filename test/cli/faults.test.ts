import { rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

interface Homes {
  readonly root: string;
}

interface Case {
  readonly state: "open";
  readonly name: string;
  readonly at: number;
  readonly how: "kill" | "fail" | "stall";
  readonly other?: string;
}

/** The harness of `npm run faults`, of which this is a small sample. */
interface Harness {
  prepare(withLocked: boolean): Promise<Homes>;
  sampleOf(cases: readonly Case[], size: number, seed: number): Case[];
  runCase(homes: Homes, one: Case): Promise<string[]>;
}

const writers = ["checkin", "edit", "erase", "import", "share", "remove"];
const cases = writers.flatMap((name) =>
  Array.from({ length: 30 }, (_, step): Case[] => {
    const one = { state: "open", name, at: step + 1 } as const;
    const pairs = [...writers, "history", "doctor"].map((other): Case => ({ ...one, how: "stall", other }));
    return [{ ...one, how: "kill" }, { ...one, how: "fail" }, ...pairs];
  }).flat(),
);

test("a command stopped, killed or failed at a file operation loses nothing that was acknowledged", async () => {
  const file = path.resolve(import.meta.dirname, "../../bench/faults/faults.mjs");
  const { prepare, sampleOf, runCase } = (await import(file)) as Harness;
  const homes = await prepare(false);
  try {
    const sample = sampleOf(cases, 4, 20_261_201);
    const wrong = await Promise.all(
      sample.map(async (one) => ({ ...one, wrong: await runCase(homes, one) })),
    );
    expect(wrong.filter((one) => one.wrong.length > 0)).toEqual([]);
  } finally {
    rmSync(homes.root, { recursive: true, force: true });
  }
});
