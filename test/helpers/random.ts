/** A source of chance that gives the same numbers for the same seed. */
export interface SeededRandom {
  /** Even between 0 and 1. */
  uniform(): number;
  /** Normal with mean 0 and SD 1. */
  normal(): number;
}

/** mulberry32, and Box and Muller's transformation of it. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed | 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}
