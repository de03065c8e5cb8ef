import { shellWord } from "../../core/text";

/** A command as a shell has to know it; its subcommands are in the same list. */
export interface CommandShape {
  /** `""` is headroom itself, `plan edit` a command within another. */
  readonly path: string;
  readonly says: string;
  readonly flags: readonly FlagShape[];
  /** Hidden commands are reached through their parent. */
  readonly hidden: boolean;
}

export interface FlagShape {
  /** `--format`; with dashes. */
  readonly long: string;
  /** `-o`, when there is one. */
  readonly short: string | null;
  readonly says: string;
  readonly takesValue: boolean;
}

/** What can be typed in one place: words, or what only the disk knows. */
export type Offer =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "people" | "dates" | "files" };

/**
 * What can be completed. A key of `values` is `path|--flag`, `*|--flag` for every command, or `path|` for
 * arguments.
 */
export interface Completion {
  readonly commands: readonly CommandShape[];
  readonly values: Readonly<Record<string, Offer>>;
}

/** Names of the commands directly below a path, with what they do. */
function below(commands: readonly CommandShape[], path: string): [name: string, says: string][] {
  const start = path === "" ? "" : `${path} `;
  return commands
    .filter((one) => one.path.startsWith(start) && !one.hidden && one.path !== "")
    .map((one): [string, string] => [one.path.slice(start.length), one.says])
    .filter(([name]) => name !== "" && !name.includes(" "));
}

/**
 * What bash and zsh share: functions that know the command line, and the two or three things that
 * only the disk knows. None of them starts node, so Tab answers at once.
 */
function posixFunctions({ commands, values }: Completion): string {
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
    ${paths.map(shellWord).join(" | ")}) return 0 ;;
  esac
  return 1
}

_headroom_takes() {
  case "$1" in
    ${[...withValue].map(shellWord).join(" | ")}) return 0 ;;
  esac
  return 1
}

_headroom_flags() {
  case "$1" in
${commands.map(({ path, flags }) => branch([shellWord(path)], `printf '%s\\n' ${flags.map(({ long }) => long).join(" ")}`)).join("")}  esac
}

_headroom_commands() {
  case "$1" in
${commands
  .filter(({ path }) => below(commands, path).length > 0)
  .map(({ path }) =>
    branch(
      [shellWord(path)],
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
    branch([place.startsWith("*") ? `*${shellWord(place.slice(1))}` : shellWord(place)], posixOffer(offer)),
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
  command ls "$(_headroom_folder)" 2>/dev/null | LC_ALL=C grep -x '[a-z0-9][a-z0-9-]*' | grep -vx me |
    while IFS= read -r name; do if [ -d "$(_headroom_folder)/$name" ]; then printf '%s\\n' "$name"; fi; done
}

_headroom_dates() {
  printf 'latest\\ntoday\\nyesterday\\n'
  if [ ! -f "$(_headroom_folder)/\${HEADROOM_PERSON:-me}/journal.jsonl" ]; then return 0; fi
  tail -n 60 "$(_headroom_folder)/\${HEADROOM_PERSON:-me}/journal.jsonl" 2>/dev/null |
    sed -n 's/.*"type":"checkin".*"date":"\\([0-9-]*\\)".*/\\1/p'
}
`;

function posixOffer(offer: Offer): string {
  if (offer.kind === "words") return `printf '%s\\n' ${offer.words.map(shellWord).join(" ")}`;
  return offer.kind === "files" ? "printf '@files\\n'" : `_headroom_${offer.kind}`;
}

function branch(patterns: readonly string[], work: string): string {
  return `    ${patterns.join(" | ")}) ${work} ;;\n`;
}

/** Completion for bash 3.2 and later. */
export function bashCompletion(completion: Completion): string {
  return `# headroom completion for bash, for instance in ~/.bashrc:
#   eval "$(headroom completion bash)"

${posixFunctions(completion)}
_headroom() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" place="" flag="" word="" words="" i
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    if [[ "$word" == "=" ]]; then continue; fi
    if [[ -n "$flag" ]]; then flag=""; continue; fi
    if [[ "$word" == -* ]]; then
      if _headroom_takes "$word"; then flag="$word"; fi
    elif _headroom_is "\${place:+$place }$word"; then
      place="\${place:+$place }$word"
    fi
  done
  if [[ "$cur" == "=" ]]; then cur=""; fi
  if [[ -n "$flag" ]]; then words="$(_headroom_values "$place|$flag")"
  elif [[ "$cur" == -* ]]; then words="$(_headroom_flags "$place")"
  else words="$(_headroom_commands "$place"; _headroom_values "$place|")"
  fi
  COMPREPLY=()
  if [[ "$words" == "@files" ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$cur")
    return
  fi
  while IFS= read -r word; do
    if [[ -n "$word" && "$word" == "$cur"* ]]; then COMPREPLY+=("$word"); fi
  done <<< "$words"
  if [[ \${#COMPREPLY[@]} -eq 1 && "\${COMPREPLY[0]}" == *= ]]; then compopt -o nospace 2>/dev/null; fi
}

complete -F _headroom headroom
`;
}

/** Completion for zsh, for `eval` in ~/.zshrc or as a file _headroom on the fpath. */
export function zshCompletion(completion: Completion): string {
  return `#compdef headroom
# headroom completion for zsh, for instance in ~/.zshrc after compinit:
#   eval "$(headroom completion zsh)"

${posixFunctions(completion)}
_headroom() {
  local cur="\${words[CURRENT]}" place="" flag="" word="" i
  local -a found
  for ((i = 2; i < CURRENT; i++)); do
    word="\${words[i]}"
    if [[ -n "$flag" ]]; then flag=""; continue; fi
    if [[ "$word" == -* ]]; then
      if _headroom_takes "$word"; then flag="$word"; fi
    elif _headroom_is "\${place:+$place }$word"; then
      place="\${place:+$place }$word"
    fi
  done
  if [[ -n "$flag" ]]; then found=("\${(@f)$(_headroom_values "$place|$flag")}")
  elif [[ "$cur" == -* ]]; then found=("\${(@f)$(_headroom_flags "$place")}")
  else found=("\${(@f)$(_headroom_commands "$place"; _headroom_values "$place|")}")
  fi
  if [[ "\${found[1]}" == "@files" ]]; then _files; return; fi
  compadd -S '' -- \${(M)found:#*=}
  compadd -- \${found:#*=}
}

if [[ "\${funcstack[1]}" == "_headroom" ]]; then _headroom "$@"; else compdef _headroom headroom; fi
`;
}

/** Completion for fish: one declaration for each flag and place. */
export function fishCompletion({ commands, values }: Completion): string {
  const valueFlags = new Set(
    commands.flatMap(({ flags }) =>
      flags
        .filter(({ takesValue }) => takesValue)
        .flatMap(({ long, short }) => (short ? [long, short] : [long])),
    ),
  );
  const lines = commands.flatMap(({ path, flags }) => [
    ...below(commands, path).map(([name, says]) => `${at(path)} -a ${text(name)} -d ${text(says)}`),
    ...flags.map(({ long, short, says, takesValue }) => {
      const names = `-l ${long.slice(2)}${short ? ` -s ${short.slice(1)}` : ""}`;
      const offer = values[`${path}|${long}`] ?? values[`*|${long}`];
      return `${at(path)} ${names} -d ${text(says)}${takesValue ? flagValue(offer) : ""}`;
    }),
    ...(values[`${path}|`] === undefined ? [] : [`${at(path)}${fishOffer(values[`${path}|`])}`]),
  ]);
  return `# headroom completion for fish, for instance:
#   headroom completion fish > ~/.config/fish/completions/headroom.fish

function __headroom_folder
    if set -q HEADROOM_HOME
        echo "$HEADROOM_HOME/people"
    else if test -d "$HOME/Library/Application Support/headroom"
        echo "$HOME/Library/Application Support/headroom/people"
    else if set -q XDG_DATA_HOME
        echo "$XDG_DATA_HOME/headroom/people"
    else
        echo "$HOME/.local/share/headroom/people"
    end
end

function __headroom_people
    echo me
    for name in (ls (__headroom_folder) 2>/dev/null | string match -r '^[a-z0-9][a-z0-9-]*$' | string match -v me)
        test -d (__headroom_folder)/$name; and echo $name
    end
end

function __headroom_dates
    printf '%s\\n' latest today yesterday
    set -l person me
    set -q HEADROOM_PERSON; and set person $HEADROOM_PERSON
    test -f (__headroom_folder)/$person/journal.jsonl; or return 0
    tail -n 60 (__headroom_folder)/$person/journal.jsonl 2>/dev/null | sed -n 's/.*"type":"checkin".*"date":"\\([0-9-]*\\)".*/\\1/p'
end

function __headroom_place
    set -l place
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
        else if contains -- $word ${[...valueFlags].join(" ")}
            set skip 1
        else if contains -- (string join ' ' $place $word) ${commands.flatMap(({ path }) => (path === "" ? [] : [text(path)])).join(" ")}
            set place $place $word
        end
    end
    string join ' ' $place
    true
end

function __headroom_at
    test "$(__headroom_place)" = "$argv[1]"
end

complete -c headroom -f
${lines.map((line) => `${line}\n`).join("")}`;
}

function at(path: string): string {
  return `complete -c headroom -n ${text(`__headroom_at ${text(path)}`)}`;
}

/** A flag's value: only what is offered, unless it is a file. */
function flagValue(offer: Offer | undefined): string {
  return offer?.kind === "files" ? " -r -F" : ` -x${fishOffer(offer)}`;
}

function fishOffer(offer: Offer | undefined): string {
  if (offer === undefined) return "";
  if (offer.kind === "files") return " -F";
  return offer.kind === "words" ? ` -a ${text(offer.words.join(" "))}` : ` -a '(__headroom_${offer.kind})'`;
}

function text(value: string): string {
  return `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
