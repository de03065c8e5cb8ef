/** Markup that is safe to write out as it is. Only this file creates it. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = string | number | Html | null | false | readonly Value[];

/**
 * Writes a piece of a page. Every value is escaped unless it is markup itself; `null` and `false` are left
 * out. Attributes must be in double quotes.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const parts = strings.map((text, index) => text + (index < values.length ? written(values[index]) : ""));
  return new Html(parts.join(""));
}

/** Accepts a drawing made by a library. It must hold nothing that a person wrote. */
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

/** Also drops what controls a terminal or changes the direction of the text around it. */
function escaped(text: string): string {
  return text
    .replace(/(?![\t\n])[\p{Cc}\p{Bidi_Control}]/gu, "")
    .replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
