import type { Context } from "../../context";
import { clip, didYouMean } from "../../core/text";
import { Failure } from "../../errors";
import { settingKeys } from "../../store/setting-keys";
import { writeSetting } from "../../store/settings-write";
import { labelled, page, textWidth, wrap } from "../../ui/layout";
import type { Outcome } from "../declaration";

type Key = keyof typeof settingKeys;
const keys = Object.keys(settingKeys) as Key[];

/** `config`: the settings, one or all; `set` and `unset` change them. */
export function run(
  context: Context,
  _options: object,
  action?: string,
  key?: string,
  value?: string,
): Outcome {
  switch (action) {
    case undefined:
      return list(context);
    case "get":
      return get(context, keyOf(key));
    case "set":
      return set(context, keyOf(key), value);
    case "unset":
      return change(context, keyOf(key), null);
    default:
      throw new Failure(
        "usage",
        `config does not know "${clip(action)}"`,
        "It takes get, set or unset, or nothing to list them.",
      );
  }
}

function keyOf(word: string | undefined): Key {
  const key = keys.find((one) => one === word);
  if (key !== undefined) return key;
  const what =
    word === undefined ? "config needs the name of a setting" : `there is no setting "${clip(word)}"`;
  throw new Failure("usage", what, `${didYouMean(word ?? "", keys)}There are ${keys.join(", ")}.`);
}

function list(context: Context): Outcome {
  const { settings, home } = context;
  if (context.flags.json) return json(context, settings);
  const { width } = context.out.look;
  const said = (key: Key) => shown(settings[key]) || `not set: ${settingKeys[key].says}`;
  context.out.write(
    page([
      keys.flatMap((key) => labelled(key, [said(key)], width)),
      [...labelled("settings", [home.config], width), ...labelled("records", [home.people], width)],
      wrap("headroom config set KEY VALUE changes one, unset KEY clears it.", textWidth(width)),
    ]),
  );
  return "done";
}

function get(context: Context, key: Key): Outcome {
  const value = context.settings[key];
  if (context.flags.json) return json(context, { [key]: value });
  context.out.write(`${shown(value)}\n`);
  return "done";
}

function set(context: Context, key: Key, text: string | undefined): Outcome {
  const { takes, schema } = settingKeys[key];
  const parsed = schema.safeParse(text);
  if (!parsed.success)
    throw new Failure("usage", `${key} is "${clip(text ?? "")}"`, `It takes ${takes}. Nothing was changed.`);
  return change(context, key, parsed.data);
}

function change(context: Context, key: Key, value: string | readonly string[] | null): Outcome {
  const aside = writeSetting(context.home, key, value);
  if (aside !== null) context.note("the old settings could not be read and were set aside", aside);
  if (context.flags.json) return json(context, { [key]: value });
  if (!context.flags.quiet)
    context.out.write(value === null ? `${key} is no longer set.\n` : `${key} is ${shown(value)}.\n`);
  return "done";
}

function json(context: Context, settings: object): Outcome {
  const { config, people } = context.home;
  context.json({ schema: "headroom/config@1", file: config, data: people, settings });
  return "done";
}

function shown(value: string | readonly string[] | null): string {
  return typeof value === "string" ? value : (value ?? []).join(", ");
}
