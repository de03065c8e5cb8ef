import type { Run } from "./cli";

/**
 * Runs as a readable Markdown document: what was typed, what was printed where, how it
 * ended. Ids and the folder of the run are numbered and named, so that only the words count.
 */
export function transcript(title: string, runs: readonly Run[]): string {
  const ids = new Map<string, string>();
  const told = runs.map(({ argv, stdout, stderr, code, home }) => {
    const plain = (text: string) =>
      text.replaceAll(home, "<home>").replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
        if (!ids.has(id)) ids.set(id, `<id ${ids.size + 1}>`);
        return ids.get(id) ?? id;
      });
    return [
      `## \`${["headroom", ...argv.map(quoted)].join(" ")}\``,
      ...block("stdout", plain(stdout)),
      ...block("stderr", plain(stderr)),
      `exit code ${code}`,
    ].join("\n\n");
  });
  return `${[`# ${title}`, ...told].join("\n\n")}\n`;
}

function quoted(arg: string): string {
  const name = arg.replace(/^\/.*\//, "");
  return /^[\w.,=-]+$/.test(name) ? name : JSON.stringify(name);
}

function block(name: string, text: string): string[] {
  if (text === "") return [];
  const end = text.endsWith("\n") ? "" : "\n(no line break at the end)";
  return [`${name}:\n\n\`\`\`text\n${text.replace(/\n$/, "")}${end}\n\`\`\``];
}
