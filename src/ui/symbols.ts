import type { TrendState } from "../core/trend/early-warning";

/** The signs that pictures are made of, all one column wide. */
export interface Symbols {
  readonly pointer: string;
  readonly met: string;
  readonly open: string;
  readonly between: string;
  readonly rule: string;
  readonly bar: { readonly full: string; readonly empty: string };
  readonly missing: string;
  /** A line break within a text that stands in one line. */
  readonly lineBreak: string;
  readonly state: Readonly<Record<TrendState, string>>;
  /** One sign for 0 … 100 on the fixed scale. */
  spark(score: number): string;
}

const blocks = [..."▁▂▃▄▅▆▇█"];

const unicode: Symbols = {
  pointer: "❯",
  met: "✓",
  open: "-",
  between: "·",
  rule: "─",
  bar: { full: "█", empty: "░" },
  missing: "·",
  lineBreak: "↵",
  state: { worsening: "▲", improving: "▼", steady: "=", "too-few": "?" },
  spark: (score) => blocks[Math.min(blocks.length - 1, Math.floor((score / 100) * blocks.length))] ?? "▁",
};

const ascii: Symbols = {
  pointer: ">",
  met: "+",
  open: "-",
  between: "|",
  rule: "-",
  bar: { full: "#", empty: "." },
  missing: ".",
  lineBreak: "/",
  state: { worsening: "^", improving: "v", steady: "=", "too-few": "?" },
  spark: (score) => String(Math.min(9, Math.floor(score / 10))),
};

/** The signs for a stream that can show Unicode, or cannot. */
export function symbolsFor(canUnicode: boolean): Symbols {
  return canUnicode ? unicode : ascii;
}

/** A bar of 20 for a score of 0 … 100. */
export function bar(score: number, symbols: Symbols): string {
  const full = Math.round(score / 5);
  return symbols.bar.full.repeat(full) + symbols.bar.empty.repeat(20 - full);
}
