import { hourAndMinute, mark, type Reminder } from "./reminder";

/** The label of a person's agent, also the name of its file. */
export function agentLabel(person: string): string {
  return `headroom.remind.${person}`;
}

/** A property list for launchd (launchd.plist(5)). */
export function agentPlist({ person, command, env, at, day }: Reminder): string {
  const [hour, minute] = hourAndMinute(at);
  const variables = Object.entries(env).map(([name, value]) => `    ${key(name)}${text(value)}`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    `<!-- ${mark} -->`,
    '<plist version="1.0">',
    "<dict>",
    `  ${key("Label")}${text(agentLabel(person))}`,
    `  ${key("ProgramArguments")}`,
    "  <array>",
    ...command.map((word) => `    ${text(word)}`),
    "  </array>",
    ...(variables.length === 0
      ? []
      : [`  ${key("EnvironmentVariables")}`, "  <dict>", ...variables, "  </dict>"]),
    `  ${key("StartCalendarInterval")}`,
    "  <dict>",
    `    ${key("Hour")}<integer>${hour}</integer>`,
    `    ${key("Minute")}<integer>${minute}</integer>`,
    ...(day === null ? [] : [`    ${key("Weekday")}<integer>${day}</integer>`]),
    "  </dict>",
    "</dict>",
    "</plist>",
    "",
  ].join("\n");
}

function key(name: string): string {
  return `<key>${escaped(name)}</key>`;
}

function text(value: string): string {
  return `<string>${escaped(value)}</string>`;
}

function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
