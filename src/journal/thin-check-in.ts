import type { CheckIn } from "../domain/check-in";

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

class ThinCheckIn implements CheckIn {
  readonly #thin: CheckIn;
  readonly #content: (thin: CheckIn) => CheckIn;

  constructor(thin: CheckIn, content: (thin: CheckIn) => CheckIn) {
    this.#thin = thin;
    this.#content = content;
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
  get routine() {
    return this.#thin.routine;
  }
  get instruments() {
    return this.#content(this.#thin).instruments;
  }
  get answers() {
    return this.#content(this.#thin).answers;
  }
  get details() {
    return this.#content(this.#thin).details;
  }
  get load() {
    return this.#content(this.#thin).load;
  }
  get context() {
    return this.#content(this.#thin).context;
  }
  get boundaries() {
    return this.#content(this.#thin).boundaries;
  }
  get note() {
    return this.#content(this.#thin).note;
  }
  get tags() {
    return this.#content(this.#thin).tags;
  }
}
