import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/**
 * Words no reader of headroom may meet: verdicts on a person, promises, and what the
 * rules of safe messaging rule out.
 */
const banned: readonly RegExp[] = [
  /\byou (?:clearly |probably )?(?:have|suffer from) burn-?out\b/i,
  // "no diagnosis" is said on every screen; that anybody here diagnoses is not.
  /\bdiagnos(?:e|es|ed|ing)\b/i,
  /\byour diagnosis\b/i,
  /\bcure[sd]?\b/i,
  /\bcommit(?:s|ted|ting)? suicide\b/i,
  /\b(?:un)?success(?:ful)? (?:suicide|attempt)/i,
  /\bfailed (?:suicide|attempt)/i,
  /\bcompleted suicide\b/i,
  /\bcope better\b/i,
  /\bepidemic\b/i,
];

// What a pattern must not be followed by is no shout.
const anyExclamation = /(?<!\(\?)!/;
/** Outside content `!` may be a symbol; after a word it is a shout. */
const shout = /[A-Za-z]!(?=\s|$)/;

interface Found {
  readonly where: string;
  readonly text: string;
}

const oneLine = (text: string) => text.replace(/\s+/g, " ");

/** Every piece of text in a source file: literals and templates, not comments or import paths. */
function literals(source: string, name = "source.ts"): Found[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.ES2022, true);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    const text = textOf(node);
    if (text !== null) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push({ where: `${name}:${line + 1}`, text: oneLine(text) });
    }
    // Parts that were joined above are seen once; what stands inside `${}` is seen by itself.
    if (text === null || ts.isTemplateExpression(node)) ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The text of a literal, of a template (`…` for each value) or of literals joined with `+`. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join("");
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [textOf(node.left), textOf(node.right)];
    return left === null || right === null ? null : left + right;
  }
  return null;
}

function filesUnder(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

function matches(texts: readonly Found[], patterns: readonly RegExp[]): string[] {
  return texts.flatMap(({ where, text }) =>
    patterns.flatMap((pattern) => {
      const hit = pattern.exec(text);
      return hit ? [`${where}: "${hit[0]}" in "${text.slice(0, 100)}"`] : [];
    }),
  );
}

const sources = filesUnder("src", ".ts").flatMap((name) => literals(readFileSync(name, "utf8"), name));
const pages = [
  ...["README.md", "CHANGELOG.md"].filter((name) => existsSync(name)),
  ...filesUnder("docs", ".md"),
].map((name): Found => ({ where: name, text: oneLine(readFileSync(name, "utf8")) }));
const content = sources.filter(({ where }) => where.startsWith(join("src", "core")));

describe("what a person can read", () => {
  test("holds no banned word, in the program or its pages", () => {
    expect(matches([...sources, ...pages], banned)).toEqual([]);
  });

  test("never shouts", () => {
    expect(matches(content, [anyExclamation])).toEqual([]);
    expect(matches(sources, [shout])).toEqual([]);
  });
});

describe("the scanner", () => {
  test("has read the sources", () => {
    expect(content.map(({ text }) => text)).toContain("call or go to a person you trust, and stay with them");
  });

  test.each([
    ['const a = "Maybe you have burnout.";', "you have burnout"],
    ["const a = 'It can diagnose you';", "diagnose"],
    [`const a = \`the cure\n for \${it}\`;`, "cure"],
    [`const a = \`\${it} \${"committed suicide"}\`;`, "committed suicide"],
    ['const a = "so that you cope " +\n  "better";', "cope better"],
    ['const a = { b: ["an epidemic"] };', "epidemic"],
    ['show("a failed attempt");', "failed attempt"],
    ['show("a successful suicide");', "successful suicide"],
  ])("finds what is planted in %s", (source, phrase) => {
    const [first] = matches(literals(source), banned);
    expect(first).toContain(`"${phrase}"`);
  });

  test("finds an exclamation mark in a text, and none in code", () => {
    expect(matches(literals('const a = "Well done!";'), [anyExclamation, shout])).toHaveLength(2);
    expect(matches(literals('if (!done && a !== "b") go();'), [anyExclamation, shout])).toEqual([]);
  });

  test("lets through what is meant otherwise", () => {
    const source =
      'import x from "./cure";\n// to diagnose an error\nconst a = "own rules, no diagnosis; a secure place";';
    expect(matches(literals(source), banned)).toEqual([]);
  });
});
