import { below, type Completion, type Offer } from "./shape";

/**
 * What bash and zsh share: functions that know the command line, and the two or three things that
 * only the disk knows. None of them starts node, so a Tab answers at once.
 */
export function posixFunctions({ commands, values }: Completion): string {
  const paths = commands.filter(({ path }) => path !== "").map(({ path }) => path);
  const withValue = new Set(
    commands.flatMap(({ flags }) =>
      flags
        .filter(({ takesValue }) => takesValue)
        .flatMap(({ long, short }) => (short ? [long, short] : [long])),
    ),
  );
  return `${disk}
_headroom_is() {
  case "$1" in
    ${paths.map(quoted).join(" | ")}) return 0 ;;
  esac
  return 1
}

_headroom_takes() {
  case "$1" in
    ${[...withValue].map(quoted).join(" | ")}) return 0 ;;
  esac
  return 1
}

_headroom_flags() {
  case "$1" in
${commands.map(({ path, flags }) => branch([quoted(path)], `printf '%s\\n' ${flags.map(({ long }) => long).join(" ")}`)).join("")}  esac
}

_headroom_commands() {
  case "$1" in
${commands
  .filter(({ path }) => below(commands, path).length > 0)
  .map(({ path }) =>
    branch(
      [quoted(path)],
      `printf '%s\\n' ${below(commands, path)
        .map(([name]) => name)
        .join(" ")}`,
    ),
  )
  .join("")}  esac
}

_headroom_values() {
  case "$1" in
${Object.entries(values)
  .map(([place, offer]) =>
    branch([place.startsWith("*") ? `*${quoted(place.slice(1))}` : quoted(place)], offerOf(offer)),
  )
  .join("")}  esac
}
`;
}

const disk = `_headroom_folder() {
  if [ -n "$HEADROOM_HOME" ]; then printf '%s' "$HEADROOM_HOME/people"
  elif [ -d "$HOME/Library/Application Support/headroom" ]; then printf '%s' "$HOME/Library/Application Support/headroom/people"
  else printf '%s' "\${XDG_DATA_HOME:-$HOME/.local/share}/headroom/people"
  fi
}

_headroom_people() {
  printf 'me\\n'
  command ls "$(_headroom_folder)" 2>/dev/null | grep -vx me
}

_headroom_dates() {
  printf 'latest\\ntoday\\nyesterday\\n'
  tail -n 60 "$(_headroom_folder)/\${HEADROOM_PERSON:-me}/journal.jsonl" 2>/dev/null |
    sed -n 's/.*"type":"checkin".*"date":"\\([0-9-]*\\)".*/\\1/p'
}
`;

function offerOf(offer: Offer): string {
  if (offer.kind === "words") return `printf '%s\\n' ${offer.words.map(quoted).join(" ")}`;
  return offer.kind === "files" ? "printf '@files\\n'" : `_headroom_${offer.kind}`;
}

function branch(patterns: readonly string[], work: string): string {
  return `    ${patterns.join(" | ")}) ${work} ;;\n`;
}

function quoted(text: string): string {
  return /^[\w.@/=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
