import * as z from "zod";
import { agreementSchema } from "./agreement";
import { answersSchema } from "./answers-file";
import { doctorSchema, remindChangeSchema, remindSchema } from "./care-schema";
import {
  changeSchema,
  configSchema,
  errorSchema,
  exportSchema,
  importSchema,
  keysSchema,
  peopleListSchema,
  schemasSchema,
  versionSchema,
} from "./change-schema";
import { checkInDocumentSchema } from "./check-in-schema";
import { handoverSchema } from "./handover";
import { helpNowSchema, safetyPlanSchema } from "./help-schema";
import {
  adviceSchema,
  causeSchema,
  planEditSchema,
  planReviewSchema,
  planSchema,
  recoverySchema,
  stepSchema,
  talkFieldsSchema,
  talkSchema,
} from "./plan-schema";
import {
  actionSchema,
  historySchema,
  lineSchema,
  peopleSchema,
  personSchema,
  planRevisionSchema,
  removalSchema,
  sessionSchema,
} from "./record-schema";
import {
  mentorOverviewSchema,
  mentorPrepareSchema,
  sessionGuideSchema,
  sessionsSchema,
} from "./session-schema";
import { sharedSchema, sharesSchema, signedShareSchema } from "./share-schema";
import { signalSourcesSchema, signalsSchema } from "./signals-schema";
import {
  dueSchema,
  gateSchema,
  helpedSchema,
  pauseSchema,
  questionsSchema,
  reportSchema,
  statusSchema,
  trendSchema,
} from "./standing-schema";

/** A published schema, and which commands print or take it. */
interface PublishedSchema {
  readonly says: string;
  readonly direction: "in" | "out" | "in and out";
  readonly shape: z.ZodType;
  /** Rises when an earlier document no longer satisfies the schema. */
  readonly version: number;
}

const published =
  (direction: PublishedSchema["direction"]) =>
  (says: string, shape: z.ZodType, version = 1): PublishedSchema => ({ says, direction, shape, version });
const out = published("out");
const into = published("in");
const both = published("in and out");

/** Every schema for input and output, by the name under which `schema` prints it. */
export const schemas = {
  checkin: both("checkin, show, each of history", checkInDocumentSchema, 2),
  history: both("history, export", historySchema),
  people: both("export --all-people", peopleSchema),
  line: both("a line of export --format ndjson", lineSchema),
  person: both("the line of a person in NDJSON", personSchema),
  "plan-revision": both("each of .plans[] of an export", planRevisionSchema, 2),
  action: both("each of .actions[] of an export", actionSchema, 2),
  removal: both("each of .removals[] of an export", removalSchema),
  session: both("each of .sessions[] of an export", sessionSchema, 2),
  answers: into("checkin --answers, edit --answers", answersSchema),
  questions: out("questions", questionsSchema),
  status: out("headroom --json", statusSchema),
  due: out("due", dueSchema, 2),
  pause: out("pause", pauseSchema, 2),
  gate: out("gate", gateSchema, 2),
  trend: out("trend", trendSchema, 2),
  signals: out("signals", signalsSchema),
  "signals-sources": out("signals list, add, remove", signalSourcesSchema),
  helped: out("helped", helpedSchema, 2),
  report: out("report", reportSchema),
  plan: out("plan", planSchema),
  "plan-review": out("plan review", planReviewSchema, 2),
  "plan-edit": into("plan edit --from", planEditSchema),
  advice: out("advice", adviceSchema, 2),
  step: out("advice show ID", stepSchema),
  cause: out("advice show env.ID", causeSchema, 2),
  recovery: out("recovery", recoverySchema),
  sessions: out("sessions", sessionsSchema),
  agreement: both("session, sessions --agreement, import", agreementSchema),
  handover: both("mentor hand-over, import", handoverSchema),
  "session-guide": out("session guide", sessionGuideSchema),
  "mentor-overview": out("mentor overview", mentorOverviewSchema, 2),
  "mentor-prepare": out("mentor prepare", mentorPrepareSchema, 2),
  talk: out("talk", talkSchema, 2),
  "talk-fields": into("talk --from", talkFieldsSchema),
  "help-now": out("help-now", helpNowSchema),
  "safety-plan": out("help-now plan", safetyPlanSchema),
  import: out("import", importSchema),
  export: out("export -o FILE --json", exportSchema),
  change: out("delete, undo, people add, forget", changeSchema, 2),
  "people-list": out("people", peopleListSchema, 2),
  keys: out("keys", keysSchema),
  share: both("share -o FILE, shared NAME", signedShareSchema, 2),
  shares: out("share --list", sharesSchema, 2),
  shared: out("shared", sharedSchema, 3),
  config: out("config", configSchema),
  doctor: out("doctor", doctorSchema),
  remind: out("remind show", remindSchema, 2),
  "remind-change": out("remind install, remove", remindChangeSchema, 2),
  schemas: out("schema --json", schemasSchema),
  version: out("version", versionSchema),
  error: out("stderr with --json", errorSchema),
} as const satisfies Readonly<Record<string, PublishedSchema>>;

export type SchemaName = keyof typeof schemas;
export const schemaNames = Object.keys(schemas) as SchemaName[];

/** A schema as JSON Schema, draft 2020-12. */
export function jsonSchema(name: SchemaName): object {
  const { shape, says, version } = schemas[name];
  const { $schema, ...rest } = z.toJSONSchema(shape, { target: "draft-2020-12" });
  return {
    $schema,
    $id: `headroom/${name}@${version}`,
    title: `headroom ${name}`,
    description: says,
    ...rest,
  };
}
