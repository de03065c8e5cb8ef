import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Context } from "../../context";
import type { Purpose, SourceKind } from "../../core/signals/moment";
import type { SignalSource } from "../../core/signals/source";
import { clip, didYouMean } from "../../core/text";
import { Failure } from "../../errors";
import { signalSourcesDocument } from "../../formats/signals-json";
import { findHistories } from "../../store/signals/shell";
import { textWidth, wrap } from "../../ui/layout";
import { openJournal, personOf } from "../common/record";
import { readSignalSources, writeSignalSources } from "../common/signal-sources";
import type { Outcome } from "../declaration";
import { renderSources, renderWithoutSources } from "./view";

interface AddOptions {
  readonly work?: boolean;
  readonly private?: boolean;
  readonly author?: readonly string[];
  readonly me?: string;
  readonly time?: string;
  readonly who?: string;
}

/** The flags that each kind takes beside `--work` and `--private`. */
const flagsOf: Readonly<Record<SourceKind, readonly (keyof AddOptions)[]>> = {
  git: ["author"],
  shell: [],
  calendar: ["me"],
  pages: ["time", "who"],
  times: [],
};

/** `signals add`: keeps a path and its options; nothing is read yet. */
export async function add(
  context: Context,
  options: AddOptions,
  kind: SourceKind,
  ...words: (string | undefined)[]
): Promise<Outcome> {
  checkFlags(kind, options);
  const given = words.filter((word) => word !== undefined);
  const paths = kind === "shell" && given.length === 0 ? await histories(context) : pathsFrom(kind, given);
  const { person, sources, keep } = await opened(context);
  const purpose = await purposeOf(context, kind, options);
  const { author = [], me, time, who } = options;
  const source: SignalSource = {
    id: freeId(kind, sources),
    kind,
    purpose,
    paths,
    ...(author.length === 0 ? {} : { authors: author }),
    ...(me === undefined ? {} : { me }),
    ...(time === undefined ? {} : { time }),
    ...(who === undefined ? {} : { who: splitWho(who) }),
  };
  const known = sources.find((one) => sameSource(one, source));
  if (known !== undefined)
    throw new Failure(
      "refused",
      `headroom reads that already: ${known.id}`,
      "headroom signals list shows it.",
    );
  await keep([...sources, source]);
  return told(
    context,
    person,
    [...sources, source],
    `${source.id} is added: ${paths.join(", ")}. headroom signals shows what it says.`,
  );
}

/** `signals list`: where headroom looks. */
export async function list(context: Context): Promise<Outcome> {
  const { person, sources } = await opened(context);
  const { look } = context.out;
  if (context.flags.json) context.json(signalSourcesDocument(person, sources));
  else context.out.write(sources.length === 0 ? renderWithoutSources(look) : renderSources(sources, look));
  return "done";
}

/** `signals remove ID`: stops looking somewhere. */
export async function remove(context: Context, _options: object, id = ""): Promise<Outcome> {
  const { person, sources, keep } = await opened(context);
  const ids = sources.map((source) => source.id);
  const wanted = id.trim().toLowerCase();
  if (!ids.includes(wanted))
    throw new Failure(
      "not-found",
      `there is no source ${clip(id)}`,
      ids.length === 0
        ? "headroom reads no signals yet."
        : `${didYouMean(wanted, ids)}There are ${ids.join(", ")}.`,
    );
  const left = sources.filter((source) => source.id !== wanted);
  await keep(left);
  return told(context, person, left, `${wanted} is removed. Nothing that was read there is kept.`);
}

async function opened(context: Context) {
  const person = personOf(context);
  const { vault } = await openJournal(context, person);
  return {
    person,
    sources: await readSignalSources(context, person, vault),
    keep: (sources: readonly SignalSource[]) => writeSignalSources(context, person, sources, vault),
  };
}

function checkFlags(kind: SourceKind, options: AddOptions): void {
  if (options.work && options.private)
    throw new Failure("usage", "--work and --private exclude each other", "Give one of them, or neither.");
  const takes = flagsOf[kind];
  const stray = (["author", "me", "time", "who"] as const).find(
    (flag) => options[flag] !== undefined && !takes.includes(flag),
  );
  if (stray !== undefined)
    throw new Failure(
      "usage",
      `${kind} takes no --${stray}`,
      `It takes ${["work", "private", ...takes].map((flag) => `--${flag}`).join(", ")}.`,
    );
  if (options.who !== undefined && !/^[^=]+=./.test(options.who))
    throw new Failure(
      "usage",
      `--who is "${clip(options.who)}"`,
      "It takes a column and a value: Name=Robin.",
    );
}

function pathsFrom(kind: SourceKind, given: readonly string[]): string[] {
  if (given.length === 0)
    throw new Failure(
      "usage",
      `signals add ${kind} needs to know where to look`,
      kind === "git" ? "Name a folder: headroom signals add git ~/src" : "Name a file.",
    );
  return given.map((path) => {
    if (path === "-" && kind === "times") return path;
    const whole = resolve(path);
    if (!existsSync(whole)) throw new Failure("not-found", `there is nothing at ${whole}`, "Check the path.");
    return whole;
  });
}

async function histories({ env }: Context): Promise<string[]> {
  const found = await findHistories(env.HOME ?? "", env);
  if (found.length === 0)
    throw new Failure(
      "not-found",
      "no history of bash, zsh or fish was found",
      "Name the file: headroom signals add shell FILE",
    );
  return found;
}

/** Everything but a shell is about work; for a shell only the person knows. */
async function purposeOf(context: Context, kind: SourceKind, options: AddOptions): Promise<Purpose> {
  if (options.private) return "private";
  if (options.work || kind !== "shell") return "work";
  if (!context.interactive || context.flags.json) return "private";
  const { confirm } = await import("../../ui/prompts/confirm");
  const question = "Is this shell for work? If not, it counts only for nights and rest.";
  return (await confirm(question, context)) ? "work" : "private";
}

function freeId(kind: SourceKind, sources: readonly SignalSource[]): string {
  for (let number = 1; ; number++) {
    const id = `${kind}-${number}`;
    if (!sources.some((source) => source.id === id)) return id;
  }
}

function sameSource({ id: _a, ...one }: SignalSource, { id: _b, ...other }: SignalSource): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function splitWho(text: string): { column: string; value: string } {
  const at = text.indexOf("=");
  return { column: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
}

function told(
  context: Context,
  person: Parameters<typeof signalSourcesDocument>[0],
  sources: readonly SignalSource[],
  sentence: string,
): Outcome {
  if (context.flags.json) context.json(signalSourcesDocument(person, sources));
  else if (!context.flags.quiet)
    context.out.write(`${wrap(sentence, textWidth(context.out.look.width), { hard: true }).join("\n")}\n`);
  return "done";
}
