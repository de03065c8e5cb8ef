import { posixFunctions } from "./posix";
import type { Completion } from "./shape";

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
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$words" -- "$cur")
  if [[ \${#COMPREPLY[@]} -eq 1 && "\${COMPREPLY[0]}" == *= ]]; then compopt -o nospace 2>/dev/null; fi
}

complete -F _headroom headroom
`;
}
