/** What happened on the disk that a person should know of although the command succeeds. */
interface Remark {
  readonly message: string;
  readonly hint: string;
}

/** Each command is bundled on its own, so what all of them share hangs on the global object. */
const shared: { [key: symbol]: unknown } = globalThis;
const place = Symbol.for("headroom.remarks");

/** Leaves a remark for the end of the command. */
export function remark(message: string, hint: string): void {
  shared[place] = [...takeRemarks(), { message, hint }];
}

/** Returns what was left since the last call. */
export function takeRemarks(): readonly Remark[] {
  const taken = shared[place];
  delete shared[place];
  return Array.isArray(taken) ? taken : [];
}
