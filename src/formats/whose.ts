/** Whose a document is, as it says at its top (docs/json.md, "One vocabulary"). */
export interface Who {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
}

/** Returns a person as documents name them, without anything else that is known. */
export function whoOf({ id, name, role }: Who): Who {
  return { id, name, role };
}
