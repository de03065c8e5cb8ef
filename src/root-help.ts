/** `headroom --help`: the five commands that carry a year of use first, then a map by purpose. */
export const rootHelp = `headroom  a private burnout self-check; everything stays on this computer

Start
  headroom                  where you stand, and what is due
  headroom checkin          a few questions, one key each
  headroom trend            the line over the weeks
  headroom advice           one or two steps that fit, each with its reason
  headroom help-now         help at once, also offline

Commands            each with --help and examples
  check in      checkin  questions  due  pause
  look back     history  show  trend  edit  delete  undo
  change        plan  advice  talk  recovery
  people        people  session  sessions  mentor  share  shared  keys
  data          export  import  lock  unlock  schema  gate  forget
  upkeep        config  remind  hook  doctor  completion  demo

Flags
  -p, --person NAME   whose record       --json      the result as JSON
  --no-input          never ask          --no-color  no colour
  --ascii             plain characters   --plain     for screen readers
  -q, --quiet   --debug   -h, --help   -V, --version
`;
