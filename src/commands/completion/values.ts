import { strategySections } from "../../core/advice/strategies/index";
import { countries } from "../../core/contacts/contacts";
import { planFields, planSections } from "../../core/plan/fields";
import { instruments } from "../../core/questionnaire/instruments/index";
import type { Item } from "../../core/questionnaire/items";
import { loadMetrics } from "../../core/questionnaire/load-metrics";
import { milestones } from "../../core/recovery/phases";
import { scaleIds } from "../../core/trend/scales";
import { schemaNames } from "../../formats/schema-registry";
import { settingKeys } from "../../store/setting-keys";
import type { Offer } from "./view";

const words = (list: readonly string[]): Offer => ({ kind: "words", words: list });
const people: Offer = { kind: "people" };
const dates: Offer = { kind: "dates" };
const files: Offer = { kind: "files" };
const days = words(["today", "yesterday"]);

const fields = planFields.map(({ id }) => id);
const parts = Object.values(instruments).flatMap(({ id, items }) => [
  id,
  ...items.map((item: Item) => item.id),
]);
const steps = words(strategySections.flatMap(({ strategies }) => strategies.map(({ id }) => id)));
const metrics = loadMetrics.map(({ id }) => id);

/** What can be completed where: after a flag of a command, after a flag anywhere, or as an argument. */
export const completionValues: Readonly<Record<string, Offer>> = {
  "pause|--until": words(["today"]),
  "*|--person": people,
  "*|-p": people,
  "*|--confirm": people,
  "*|--with": people,
  "*|--only": words(parts),
  "*|--section": words(Object.keys(planSections)),
  "*|--set": words(fields.map((id) => `${id}=`)),
  "*|--activate": words(fields),
  "*|--deactivate": words(fields),
  "*|--country": words(Object.keys(countries)),
  "*|--date": days,
  "*|--since": days,
  "*|--until": days,
  "*|--answers": files,
  "*|--from": files,
  "*|--output": files,
  "*|-o": files,
  "*|--to": files,
  "*|--passphrase-file": files,
  "*|--new-passphrase-file": files,
  "show|": dates,
  "edit|": dates,
  "delete|": dates,
  "import|": files,
  "trend|": words([...scaleIds, ...metrics]),
  "schema|": words(schemaNames),
  "people use|": people,
  "people rename|": people,
  "people remove|": people,
  "advice done|": steps,
  "advice snooze|": steps,
  "advice drop|": steps,
  "recovery done|": words(milestones.filter(({ tick }) => tick).map(({ id }) => id)),
  "config|": words(["get", "set", "unset", ...Object.keys(settingKeys)]),
};
