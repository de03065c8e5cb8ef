/**
 * How often a property is tried. Mutation testing runs each test many hundred times and tries a tenth
 * (`test/mutation.config.ts`); what it reports is then at worst too low.
 */
export function runs(usual: number): number {
  return few ? Math.ceil(usual / 10) : usual;
}

/** True when a long check over every case should leave out most of them. */
export const few = process.env.HEADROOM_TEST_RUNS === "few";
