/** What one stream can show; determined for each stream separately. */
export interface Look {
  /** Columns, 40 … 1000. */
  readonly width: number;
  readonly colour: boolean;
  readonly unicode: boolean;
}
