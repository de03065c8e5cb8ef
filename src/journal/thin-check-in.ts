import type { CheckIn } from "../domain/check-in";
import { LateContent } from "./late-content";

/**
 * Check-ins that hold their day, and nothing of their content until it is asked for. What was asked for
 * last stays at hand, since one looks at a check-in from several sides before the next.
 * @param read all of one
 */
export function lateCheckIns(checkIns: readonly CheckIn[], read: (thin: CheckIn) => CheckIn): CheckIn[] {
  let held: { readonly of: CheckIn; readonly content: CheckIn } | null = null;
  const content = (thin: CheckIn) => {
    if (held?.of !== thin) held = { of: thin, content: read(thin) };
    return held.content;
  };
  return checkIns.map((thin) => new ThinCheckIn(thin, content));
}

class ThinCheckIn extends LateContent implements CheckIn {
  readonly #thin: CheckIn;
  readonly #read: (thin: CheckIn) => CheckIn;

  constructor(thin: CheckIn, read: (thin: CheckIn) => CheckIn) {
    super();
    this.#thin = thin;
    this.#read = read;
  }
  get id() {
    return this.#thin.id;
  }
  get recordedAt() {
    return this.#thin.recordedAt;
  }
  get date() {
    return this.#thin.date;
  }
  protected override content(): CheckIn {
    return this.#read(this.#thin);
  }
}
