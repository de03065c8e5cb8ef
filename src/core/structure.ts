/** Structural checks of external data, for use where a schema library would be too slow to load. */

export type Raw = Readonly<Record<string, unknown>>;

/** True for `{…}`, but not for lists or `null`. */
export function isObject(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

export function isList(value: unknown, fits: (member: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}

/** True when every own value fits. A key `__proto__` is ignored, as in zod. */
export function isMap(value: unknown, fits: (member: unknown) => boolean): boolean {
  if (!isObject(value)) return false;
  for (const key in value) if (key !== "__proto__" && !fits(value[key])) return false;
  return true;
}

/** Returns a check for one of these values. */
export function oneOf(known: readonly unknown[]): (value: unknown) => boolean {
  return (value) => known.includes(value);
}
