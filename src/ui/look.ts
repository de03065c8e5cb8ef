/** How one stream may be written to; each stream is judged on its own. */
export interface Look {
  /** Columns, 40 … 1000. */
  readonly width: number;
  readonly colour: boolean;
  readonly unicode: boolean;
}
