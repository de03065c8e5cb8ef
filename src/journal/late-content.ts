import type { CheckInContent } from "../domain/check-in";

/**
 * What a check-in holds besides its day, for one that is read only when somebody asks for it. Its keys are
 * not its own, so it cannot be copied with a spread.
 */
export abstract class LateContent implements Omit<CheckInContent, "date" | "obstacles"> {
  /** All of it, read now or before. */
  protected abstract content(): CheckInContent;

  get routine(): CheckInContent["routine"] {
    return this.content().routine;
  }
  get instruments(): CheckInContent["instruments"] {
    return this.content().instruments;
  }
  get answers(): CheckInContent["answers"] {
    return this.content().answers;
  }
  get details(): CheckInContent["details"] {
    return this.content().details;
  }
  get load(): CheckInContent["load"] {
    return this.content().load;
  }
  get context(): CheckInContent["context"] {
    return this.content().context;
  }
  get boundaries(): CheckInContent["boundaries"] {
    return this.content().boundaries;
  }
  get note(): CheckInContent["note"] {
    return this.content().note;
  }
  get tags(): CheckInContent["tags"] {
    return this.content().tags;
  }
}
