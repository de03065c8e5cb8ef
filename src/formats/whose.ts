/** Whose a document is, as stated at its top (docs/json.md, "One vocabulary"). */
export interface Who {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
}

/** Returns a person as named in documents, without other details. */
export function whoOf({ id, name, role }: Who): Who {
  return { id, name, role };
}
