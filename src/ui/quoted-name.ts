/** A person's name as it is typed in a command line: `Ada`, or `"Jo Weber"`. */
export function quotedName(name: string): string {
  return /^[\w-]+$/.test(name) ? name : `"${name}"`;
}
