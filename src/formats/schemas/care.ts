import * as z from "zod";
import { findingIds } from "../../domain/finding";
import * as parts from "./parts";

/** `headroom/doctor@1` */
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
  left: parts.count.meta({ description: "What is wrong and not mended; with 0 the exit code is 0." }),
  written: z.array(z.string()).meta({ description: "Files that --git has written." }),
});
