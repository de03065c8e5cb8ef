import type { TrendState } from "../core/trend/early-warning";

/** The signs used in pictures, all one column wide. */
export interface Symbols {
  readonly pointer: string;
  readonly met: string;
  readonly open: string;
  readonly between: string;
  readonly rule: string;
  readonly bar: { readonly full: string; readonly empty: string };
  readonly missing: string;
  /** Stands for a line break in text shown on one line. */
  readonly lineBreak: string;
  readonly state: Readonly<Record<TrendState, string>>;
  /** The sign for a score from 0 to 100. */
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

/** The signs for a stream with or without Unicode. */
export function symbolsFor(canUnicode: boolean): Symbols {
  return canUnicode ? unicode : ascii;
}

/** A bar 20 columns wide for a score from 0 to 100. */
export function bar(score: number, symbols: Symbols): string {
  const full = Math.round(score / 5);
  return symbols.bar.full.repeat(full) + symbols.bar.empty.repeat(20 - full);
}
