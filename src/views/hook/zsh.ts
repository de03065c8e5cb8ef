import { type HookFacts, hookIntro, shellQuoted } from "./facts";

const setup = `headroom hook zsh > ~/.headroom-hook.zsh
. ~/.headroom-hook.zsh         # this line goes into ~/.zshrc`;

/** The reminder for zsh: one more function before each prompt. */
export function zshHook({ folder, command }: HookFacts): string {
  return `${hookIntro("zsh", setup)}

_headroom_remind() {
  emulate -L zsh
  local today="" due="" seen="" kind="" folder=${shellQuoted(folder)}
  # HEADROOM_NOW stands in for the clock, as it does for headroom itself.
  if [[ -n "\${HEADROOM_NOW-}" ]]; then today="\${HEADROOM_NOW[1,10]}"
  elif zmodload zsh/datetime 2> /dev/null; then strftime -s today %F "$EPOCHSECONDS"
  else return 0
  fi
  if [[ "\${_headroom_day-}" == "$today" ]]; then return 0; fi
  typeset -g _headroom_day="$today"
  if [[ -n "\${HEADROOM_DEMO-}" || ! -f "$folder/due" || ! -r "$folder/due" ]]; then return 0; fi
  { IFS= read -r -k 10 -u 0 due && IFS= read -r -u 0 && IFS= read -r -u 0 kind } < "$folder/due" 2> /dev/null || :
  if [[ "$due" != [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] || "$due" > "$today" ]]; then return 0; fi
  if [[ -f "$folder/reminded" ]]; then IFS= read -r -k 10 -u 0 seen < "$folder/reminded" 2> /dev/null || :; fi
  if [[ "$seen" == "$today" ]]; then return 0; fi
  # Written over, not emptied first: a file system may wait for the disk then.
  { print -r -- "$today" 1<> "$folder/reminded" } 2> /dev/null || :
  if [[ "$kind" != (weekly|monthly) ]]; then kind=""; fi
  print -r -u 2 -- "A \${kind:+$kind }check-in is due: "${shellQuoted(command)}
  return 0
}

typeset -ga precmd_functions
if (( ! \${precmd_functions[(Ie)_headroom_remind]} )); then precmd_functions+=(_headroom_remind); fi
`;
}
