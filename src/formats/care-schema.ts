import * as z from "zod";
import { findingIds } from "../core/findings";
import * as parts from "./schema-parts";

export const remindSchema = z.object({
  schema: z.literal("headroom/remind@2"),
  person: parts.who,
  installed: z.array(
    z.object({ kind: z.enum(["systemd", "launchd", "cron"]), place: z.string(), text: z.string() }),
  ),
});

export const remindChangeSchema = z.object({
  schema: z.literal("headroom/remind-change@2"),
  person: parts.who,
  done: z.boolean().meta({ description: "False with --dry-run." }),
  deeds: z.array(
    z.object({
      says: z.string(),
      lines: z.array(z.string()).meta({ description: "What is written; empty if a program is run instead." }),
    }),
  ),
});

export const doctorSchema = z.object({
  schema: z.literal("headroom/doctor@1"),
  findings: z.array(
    z.object({
      id: z.enum(findingIds),
      severity: z.enum(["wrong", "remark"]),
      place: z.string().meta({ description: "The file or folder, absolute." }),
      count: parts.count,
      lines: z.array(z.int().min(1)).meta({ description: "Lines in the file; 1 is the first." }),
      names: z.array(z.string()).meta({ description: "Keys, people or days; never answers." }),
      mended: z.boolean(),
      what: z.string(),
      todo: z.string(),
    }),
  ),
  left: parts.count.meta({ description: "How many problems are not repaired; with 0 the exit code is 0." }),
  written: z.array(z.string()).meta({ description: "Files that --git has written." }),
});
