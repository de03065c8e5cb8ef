/** One bad input: what is typed or handed in, and what the two lines must name. */
export interface BadInput {
  readonly case: string;
  readonly argv: readonly string[];
  /** 1: what was read is wrong, 2: the command line is. */
  readonly code: 1 | 2;
  /** Stands in the first line: the place and the value. */
  readonly says: string;
  /** Stands in the second line: the way out. */
  readonly fix: string;
  /** Content of `answers.json`. */
  readonly file?: string | Buffer;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

type Extra = Pick<BadInput, "file" | "input" | "env">;

const checkin = ["checkin", "--answers", "answers.json"];
const stored = "Nothing was stored";
const megabytes = (count: number) => Buffer.alloc(count * 1_000_000, " ");
const long = "n".repeat(300);

/** An answers file that is refused with exit code 1. */
const file = (name: string, content: string | Buffer, says: string, fix = stored): BadInput => ({
  case: `file: ${name}`,
  argv: checkin,
  code: 1,
  says,
  fix,
  file: content,
});

/** One value in an otherwise sound file. */
const value = (name: string, part: object, says: string, fix = stored) =>
  file(name, JSON.stringify({ answers: { "high.long-hours": true }, ...part }), says, fix);

/** A command line that is refused with exit code 2. */
const usage = (
  name: string,
  argv: readonly string[],
  says: string,
  fix: string,
  more: Extra = {},
): BadInput => ({
  case: `usage: ${name}`,
  argv,
  code: 2,
  says,
  fix,
  ...more,
});

/** What cannot be found or opened. */
const missing = (
  name: string,
  argv: readonly string[],
  says: string,
  fix: string,
  more: Extra = {},
): BadInput => ({
  ...usage(name, argv, says, fix, more),
  case: `not there: ${name}`,
  code: 1,
});

const shapes: BadInput[] = [
  file("empty", "", "answers.json is empty"),
  file("white space", " \n\t\n", "answers.json is empty"),
  file("no JSON", "phys.head-eyes: 3", "answers.json is not valid JSON"),
  file("cut off", '{"answers":{"high.long-hours":tr', "answers.json is not valid JSON"),
  file("a comma too many, on line 3", '{"answers":{\n"high.long-hours":true,\n}}', "line 3, column 1"),
  file("two documents", '{"answers":{}}{"answers":{}}', "answers.json is not valid JSON"),
  file("single quotes", "{'answers':{}}", "answers.json is not valid JSON"),
  file("NaN", '{"answers":{"phys.head-eyes":NaN}}', "answers.json is not valid JSON"),
  file("NUL bytes", Buffer.alloc(100), "answers.json is not valid JSON"),
  file("a NUL in a value", '{"answers":{"phys.head-eyes":\u00001}}', "answers.json is not valid JSON"),
  file("a list", "[]", "answers.json holds an empty list"),
  file("a word", '"hello"', 'answers.json holds "hello"'),
  file("null", "null", "answers.json holds null"),
  file("a number", "1", "answers.json holds 1"),
  file("no answers", '{"note":"x"}', 'answers.json has no "answers"'),
  file("UTF-16", Buffer.from('\ufeff{"answers":{}}', "utf16le"), "answers.json is not UTF-8 text"),
  file("Latin-1", Buffer.from('{"answers":{},"note":"\u00e9"}', "latin1"), "answers.json is not UTF-8 text"),
  file("broken UTF-8", Buffer.from([0x7b, 0xc3, 0x28, 0x7d]), "answers.json is not UTF-8 text"),
  file("deep nesting", "[".repeat(200_000) + "]".repeat(200_000), "answers.json holds a list"),
  file(
    "a deeply nested answer",
    `{"answers":{"phys.head-eyes":${"[".repeat(50_000)}${"]".repeat(50_000)}}}`,
    "phys.head-eyes is a list",
  ),
  file("50 MB", megabytes(50), "answers.json is larger than 5 MiB"),
  file("nothing in it", '{"answers":{}}', "nothing is answered, logged or noted"),
  file(
    "everything skipped",
    '{"answers":{"high.long-hours":null},"load":{"m.hours":null},"tags":["x"],"note":" "}',
    "nothing is answered, logged or noted",
  ),
];

const keys: BadInput[] = [
  value("an unknown key", { answer: {} }, 'unknown key "answer"', "Did you mean answers"),
  value("a key of the result", { result: {} }, 'unknown key "result"'),
  file(
    "__proto__ as a key",
    '{"answers":{"high.long-hours":true},"__proto__":{"date":"2026-01-01"}}',
    'unknown key "__proto__"',
  ),
  file("__proto__ as an id", '{"answers":{"__proto__":true}}', 'no item "__proto__"'),
  file("constructor as an id", '{"answers":{"constructor":true}}', 'no item "constructor"'),
  file("__proto__ as a metric", '{"answers":{},"load":{"__proto__":1}}', 'no load metric "__proto__"'),
  file("__proto__ as a detail", '{"answers":{},"details":{"__proto__":["sleep"]}}', 'no detail "__proto__"'),
  file(
    "__proto__ as a boundary",
    '{"answers":{},"boundaries":{"__proto__":"kept"}}',
    'no plan field "__proto__"',
  ),
  file("an escape as a key", '{"answers":{},"\\u001b[31m":1}', 'unknown key " [31m"'),
  file("an escape as an id", '{"answers":{"\\u001b]0;x\\u0007":1}}', 'no item " ]0;x "'),
  file(
    "an id of 100,000 characters",
    `{"answers":{"${"x".repeat(100_000)}":1}}`,
    'no item "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx..."',
  ),
];

const values: BadInput[] = [
  value("answers as a list", { answers: [] }, "answers is an empty list; it takes an object"),
  value("answers as text", { answers: "all" }, 'answers is "all"; it takes an object'),
  value("answers null", { answers: null }, "answers is null; it takes an object"),
  value("an id with a slip", { answers: { "phys.head-eye": 1 } }, "Did you mean phys.head-eyes?"),
  value(
    "5 on the days scale",
    { answers: { "phys.head-eyes": 5 } },
    "phys.head-eyes is 5; it takes 0, 1, 2, 3, 4 or null",
  ),
  value("-1", { answers: { "phys.head-eyes": -1 } }, "phys.head-eyes is -1"),
  value("2.5", { answers: { "phys.head-eyes": 2.5 } }, "phys.head-eyes is 2.5"),
  value("a number as text", { answers: { "phys.head-eyes": "3" } }, 'phys.head-eyes is "3"'),
  value("true on the days scale", { answers: { "phys.head-eyes": true } }, "phys.head-eyes is true"),
  file("1e400", '{"answers":{"env.tech-debt":1e400}}', "env.tech-debt is Infinity"),
  value(
    "1 for a yes",
    { answers: { "high.long-hours": 1 } },
    "high.long-hours is 1; it takes true, false or null",
  ),
  value(
    "yes for a yes",
    { answers: { "crisis.life": "yes" } },
    'crisis.life is "yes"; it takes true, false or null',
  ),
  value(
    "an object for an answer",
    { answers: { "s1.volunteers": { value: true } } },
    "s1.volunteers is an object",
  ),
  value("three at once", { answers: { "phys.head-eyes": 9, "high.long-hours": 1, x: 1 } }, "(and 2 more)"),
  value("a day in the future", { date: "2026-11-23" }, "date is 2026-11-23; that is in the future"),
  value("a day that never was", { date: "2026-02-30" }, 'date is "2026-02-30"; it takes a day'),
  value("29 February of no leap year", { date: "2025-02-29" }, 'date is "2025-02-29"'),
  value("a date with a time", { date: "2026-11-22T10:00" }, 'date is "2026-11-22T10:00"'),
  value("a word for a date", { date: "yesterday" }, 'date is "yesterday"'),
  value("a date as a number", { date: 20261122 }, "date is 20261122"),
  value("date null", { date: null }, "date is null"),
  value("the year 0", { date: "0000-01-01" }, 'date is "0000-01-01"'),
  value("the year 12026", { date: "12026-01-01" }, 'date is "12026-01-01"'),
  value("hours below 0", { load: { "m.hours": -1 } }, "m.hours is -1; it takes a number from 0 to 168"),
  value("hours of more than a week", { load: { "m.hours": 168.5 } }, "m.hours is 168.5"),
  file("1e400 hours", '{"answers":{},"load":{"m.hours":1e400}}', "m.hours is Infinity"),
  value("hours as text", { load: { "m.hours": "47" } }, 'm.hours is "47"'),
  value(
    "half a weekend day",
    { load: { "m.weekend-days": 0.5 } },
    "m.weekend-days is 0.5; it takes a whole number from 0 to 2",
  ),
  value("a metric that is not logged", { load: { "m.survey": 3 } }, 'no load metric "m.survey"'),
  value("load as a list", { load: [47] }, "load is a list; it takes an object"),
  value(
    "an unknown context",
    { context: ["holiday"] },
    "context is a list; it takes a list of on-call, leave, ill",
  ),
  value("context as text", { context: "on-call" }, 'context is "on-call"; it takes a list'),
  value(
    "an unknown boundary",
    { boundaries: { "plan.time.mail": "kept" } },
    'no plan field "plan.time.mail"',
  ),
  value(
    "a boundary half kept",
    { boundaries: { "plan.time.mail-cutoff": "half" } },
    "it takes kept, partly, missed or null",
  ),
  value(
    "a detail of another item",
    { details: { "high.long-hours": ["sleep"] } },
    'no detail "high.long-hours"',
  ),
  value(
    "an unknown disturbance",
    { details: { "high.life-interference": ["dreams"] } },
    "it takes a list of sleep, meals, relationships",
  ),
  value("a note as a list", { note: ["a"] }, "the note is a list; it takes text"),
  value("a note with an escape", { note: "a\u001b[2Jb" }, "the note contains a control character"),
  value("a note with a NUL", { note: "a\u0000b" }, "the note contains a control character"),
  value("a note over 256 KiB", { note: "x".repeat(256 * 1024 + 1) }, "the note is longer than 256 KiB"),
  value("tags as text", { tags: "release" }, 'tags is "release"; it takes a list of words'),
  value("a tag that is a number", { tags: [1] }, "a tag is 1; it takes a word"),
  value("an empty tag", { tags: [" "] }, 'a tag is " "; it takes a word'),
  value("a tag with a line break", { tags: ["a\nb"] }, "a tag contains a control character"),
  value("a tag of 101 characters", { tags: ["t".repeat(101)] }, "a tag is longer than 100 characters"),
  value(
    "51 tags",
    { tags: Array.from({ length: 51 }, (_, row) => `t${row}`) },
    "tags has more than 50 words",
  ),
];

const stdin: BadInput[] = [
  { ...file("stdin: empty", "", "stdin is empty"), argv: ["checkin", "--answers", "-"] },
  {
    ...file("stdin: no JSON", "", "stdin is not valid JSON"),
    argv: ["checkin", "--answers", "-"],
    input: "hello",
  },
  {
    ...file("stdin: 50 MB", "", "stdin is larger than 5 MiB"),
    argv: ["checkin", "--answers", "-"],
    input: megabytes(50),
  },
  {
    ...file("stdin: edit", "", "stdin: phys.head-eyes is 9"),
    argv: ["edit", "--answers", "-"],
    input: '{"answers":{"phys.head-eyes":9}}',
  },
];

const files: BadInput[] = [
  missing(
    "a file",
    ["checkin", "--answers", "week.json"],
    "week.json cannot be read: there is no such file",
    stored,
  ),
  missing(
    "a file in no folder",
    ["checkin", "--answers", "no/week.json"],
    "no/week.json cannot be read",
    stored,
  ),
  missing("a folder for a file", ["checkin", "--answers", "."], ". cannot be read: it is a folder", stored),
  missing("a name of 300 characters", ["checkin", "--answers", long], "the name is too long", stored),
  missing("an empty path", ["checkin", "--answers", ""], "cannot be read", stored),
  missing(
    "a file below a file",
    ["checkin", "--answers", "answers.json/x"],
    "answers.json/x cannot be read",
    stored,
    { file: "{}" },
  ),
  missing(
    "a file for edit",
    ["edit", "--answers", "week.json"],
    "week.json cannot be read",
    "Check the path",
  ),
];

const people: BadInput[] = [
  missing("somebody", ["-p", "Adda", "history"], "there is no one called Adda", "Did you mean Ada?"),
  missing("somebody of HEADROOM_PERSON", ["history"], "there is no one called Adda", "Did you mean Ada?", {
    env: { HEADROOM_PERSON: "Adda" },
  }),
  usage(
    "../x for a name",
    ["-p", "../x", "history"],
    "the name contains / or \\",
    "A name can have up to 80 characters",
  ),
  usage("../x in HEADROOM_PERSON", ["history"], "the name contains / or \\", "A name can have", {
    env: { HEADROOM_PERSON: "../x" },
  }),
  usage("an empty name", ["-p", "", "history"], "the name is empty", "A name can have"),
  usage(
    "a name of 300 characters",
    ["people", "add", long],
    "the name is 300 characters long",
    "A name can have",
  ),
  usage("a name of dots", ["people", "add", ".."], "the name contains nothing but dots", "A name can have"),
  usage("a path for a name", ["people", "add", "../../etc"], "the name contains / or \\", "A name can have"),
  usage(
    "an escape in a name",
    ["people", "add", "a\u001b[31m"],
    "the name contains control characters",
    "A name can have",
  ),
  usage(
    "a line break in a name",
    ["people", "add", "a\nb"],
    "the name contains control characters",
    "A name can have",
  ),
  usage("a turned name", ["people", "add", "a\u202eb"], "writing direction", "A name can have"),
  usage("an unknown role", ["people", "add", "Bo", "--role", "wizard"], '--role is "wizard"', "It takes"),
  usage(
    "a country of three letters",
    ["people", "add", "Bo", "--country", "IRL"],
    '--country is "IRL"',
    "two-letter code",
  ),
  usage("removal without confirming", ["people", "remove", "Ada"], "cannot be undone", "--confirm Ada"),
  usage(
    "removal confirmed for another",
    ["people", "remove", "Ada", "--confirm", "me"],
    "cannot be undone",
    "--confirm Ada",
  ),
  missing(
    "somebody to remove",
    ["people", "remove", "Eve", "--confirm", "Eve"],
    "there is no one called Eve",
    "headroom people lists everyone",
  ),
  usage("people add without a name", ["people", "add"], "headroom people add needs a name", "--help"),
];

const flags: BadInput[] = [
  usage("an unknown command", ["chekin"], 'there is no command "chekin"', "Did you mean checkin?"),
  usage("__proto__ as a command", ["__proto__"], 'there is no command "__proto__"', "headroom --help"),
  usage(
    "a command of 300 characters",
    [long],
    `there is no command "${"n".repeat(40)}..."`,
    "headroom --help",
  ),
  usage("an escape as a command", ["\u001b[31mx"], 'there is no command " [31mx"', "headroom --help"),
  usage("an unknown flag", ["history", "--limt", "3"], "unknown option '--limt'", "Did you mean --limit?"),
  usage(
    "an unknown flag after a person",
    ["-p", "ada", "history", "--bogus"],
    "unknown option '--bogus'",
    "headroom history --help",
  ),
  usage(
    "a flag without its value",
    ["checkin", "--answers"],
    "--answers needs a value",
    "headroom checkin --help",
  ),
  usage("too many arguments", ["show", "latest", "2026-11-15"], "too many arguments", "headroom show --help"),
  usage("-3d as a date", ["show", "-3d"], "unknown option '-3d'", "headroom show --help"),
  usage(
    "a future --date",
    [...checkin, "--date", "2026-11-23"],
    "--date is 2026-11-23; that is in the future",
    "Today is 2026-11-22",
    { file: '{"answers":{"high.long-hours":true}}' },
  ),
  usage(
    "an impossible --date",
    [...checkin, "--date", "2026-02-30"],
    '--date is "2026-02-30"; that is not a date',
    "It takes a day",
  ),
  usage("an escape in --date", [...checkin, "--date", "\u001b[31m"], '--date is " [31m"', "It takes a day"),
  usage(
    "an unknown routine",
    ["checkin", "--routine", "daily"],
    '--routine is "daily"',
    "It takes first, weekly, monthly, full",
  ),
  usage(
    "an unknown --only",
    ["questions", "--only", "physicl"],
    '--only names "physicl"',
    "Did you mean physical?",
  ),
  usage(
    "an empty --only",
    ["questions", "--only", ""],
    '--only names ""',
    "headroom questions lists them all",
  ),
  usage(
    "a control character in --tag",
    [...checkin, "--tag", "a\u0007"],
    "a tag contains a control character",
    stored,
  ),
  usage(
    "a control character in --note",
    [...checkin, "--note", "a\u001bb"],
    "the note contains a control character",
    stored,
  ),
  usage(
    "a control character in a note of edit",
    ["edit", "--note", "a\u001bb"],
    "the note contains a control character",
    "Nothing was changed",
  ),
  usage("--limit 0", ["history", "--limit", "0"], '--limit is "0"', "whole number from 1"),
  usage("--limit -1", ["history", "--limit", "-1"], '--limit is "-1"', "whole number from 1"),
  usage("--limit x", ["history", "--limit", "x"], '--limit is "x"', "whole number from 1"),
  usage("--limit 1.5", ["history", "--limit", "1.5"], '--limit is "1.5"', "whole number from 1"),
  usage("--limit 1e3", ["history", "--limit", "1e3"], '--limit is "1e3"', "whole number from 1"),
  usage(
    "--since after --until",
    ["history", "--since", "2d", "--until", "1w"],
    "--since 2026-11-20 is after --until 2026-11-15",
    "Swap them",
  ),
  usage("a --since that is no day", ["history", "--since", "soon"], '--since is "soon"', "It takes a day"),
  usage(
    "a future --until",
    ["history", "--until", "2027-01-01"],
    "--until is 2027-01-01; that is in the future",
    "Today is",
  ),
  usage(
    "a word that is no REF",
    ["show", "newest"],
    '"newest" names no check-in',
    "latest, by its date, or by the last 6",
  ),
  usage("five characters of an id", ["show", "abcde"], '"abcde" names no check-in', "last 6 characters"),
  usage("a REF of 300 characters", ["show", long], '"nnnn', "last 6 characters"),
  usage("an escape as a REF", ["show", "\u001b[31m"], '" [31m" names no check-in', "last 6 characters"),
  usage("a future REF", ["show", "2026-12-24"], "2026-12-24; that is in the future", "Today is"),
  missing(
    "a day without a check-in",
    ["show", "2026-11-10"],
    "no check-in on 2026-11-10",
    "The nearest are 2026-11-08 and 2026-11-15",
  ),
  missing("an id", ["show", "ffffffff"], "no check-in has an id that ends in ffffffff", "last 6 characters"),
  usage(
    "an edit of nothing",
    ["edit"],
    "edit needs to know what to change, and there is no terminal to ask on",
    "--answers FILE",
  ),
  missing(
    "what an edit would leave",
    ["edit", "2026-11-08", "--note", ""],
    "would leave nothing in this check-in",
    "headroom delete",
  ),
  usage("a future date for an edit", ["edit", "--date", "2026-11-23"], "--date is 2026-11-23", "Today is"),
  usage(
    "questions without a terminal",
    ["checkin"],
    "there is no terminal to ask on",
    "headroom checkin --answers FILE",
  ),
  usage("deleting without a terminal", ["delete"], "there is no terminal to ask on", "--yes"),
  usage(
    "an unknown setting",
    ["config", "set", "contry", "IE"],
    'there is no setting "contry"',
    "Did you mean country?",
  ),
  usage(
    "__proto__ as a setting",
    ["config", "get", "__proto__"],
    'there is no setting "__proto__"',
    "There are",
  ),
  usage(
    "a country that is no code",
    ["config", "set", "country", "Atlantis"],
    'country is "Atlantis"',
    "a country name or its two-letter code",
  ),
  usage(
    "a setting without a value",
    ["config", "set", "country"],
    "country is",
    "a country name or its two-letter code",
  ),
  usage("config with another word", ["config", "show"], 'config does not know "show"', "get, set or unset"),
  usage(
    "a metric that does not exist",
    ["config", "set", "metrics", "m.sleep,m.x"],
    'metrics is "m.sleep,m.x"',
    "load metrics",
  ),
  usage("HEADROOM_NOW that is no time", ["history"], 'HEADROOM_NOW is "soon"', "It takes a date and time", {
    env: { HEADROOM_NOW: "soon" },
  }),
  usage("HEADROOM_NOW in words", ["history"], 'HEADROOM_NOW is "May 5"', "It takes a date and time", {
    env: { HEADROOM_NOW: "May 5" },
  }),
  usage("HEADROOM_NOW after the year 9999", ["history"], "HEADROOM_NOW is", "It takes a date and time", {
    env: { HEADROOM_NOW: "+012026-11-22T09:00:00Z" },
  }),
];

export const badInputs: readonly BadInput[] = [
  ...shapes,
  ...keys,
  ...values,
  ...stdin,
  ...files,
  ...people,
  ...flags,
];
