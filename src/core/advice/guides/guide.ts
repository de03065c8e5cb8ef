/** What `advice show` says about a step besides its first five minutes. */
export interface Guide {
  /** Why it helps, in a sentence or two. */
  readonly why: string;
  /** How to go about it, two or three sentences. */
  readonly how: string;
}

/** By the id of the strategy. */
export type Guides = Readonly<Record<string, Guide>>;
