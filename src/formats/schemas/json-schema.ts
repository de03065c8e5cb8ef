import * as z from "zod";
import { type SchemaName, schemas } from "./registry";

/** A shape as JSON Schema, draft 2020-12. */
export function jsonSchema(name: SchemaName): object {
  const { shape, says } = schemas[name];
  const { $schema, ...rest } = z.toJSONSchema(shape, { target: "draft-2020-12" });
  return { $schema, $id: `headroom/${name}@1`, title: `headroom ${name}`, description: says, ...rest };
}
