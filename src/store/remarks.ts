/** Something that happened on disk that a person should know about although the command succeeded. */
interface Remark {
  readonly message: string;
  readonly hint: string;
}

/** Each command is bundled separately, so shared state has to be on the global object. */
const shared: { [key: symbol]: unknown } = globalThis;
const place = Symbol.for("headroom.remarks");

/** Adds a remark for the end of the command. */
export function remark(message: string, hint: string): void {
  shared[place] = [...takeRemarks(), { message, hint }];
}

/** Returns and clears the remarks added since the last call. */
export function takeRemarks(): readonly Remark[] {
  const taken = shared[place];
  delete shared[place];
  return Array.isArray(taken) ? taken : [];
}
