/** Markup that is safe to write out as it stands. Only this file makes it. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = string | number | Html | null | false | readonly Value[];

/**
 * Writes a piece of a page. Whatever is put in is escaped, unless it is markup itself; `null` and
 * `false` are left out. Attributes must stand in double quotes.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const parts = strings.map((text, index) => text + (index < values.length ? written(values[index]) : ""));
  return new Html(parts.join(""));
}

/** Takes over what a library drew. It must hold nothing that a person wrote. */
export function drawn(svg: string): Html {
  return new Html(svg);
}

function written(value: Value | undefined): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.text;
  if (typeof value === "object") return value.map(written).join("");
  return escaped(String(value));
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Also drops what steers a terminal or turns the direction of the text around it. */
function escaped(text: string): string {
  return text
    .replace(/(?![\t\n])[\p{Cc}\p{Bidi_Control}]/gu, "")
    .replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
