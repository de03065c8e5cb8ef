import fc from "fast-check";
import { runs } from "./runs";

// That a case fails is all that counts here; to look for the smallest that does takes seconds.
fc.configureGlobal({ numRuns: runs(100), endOnFailure: true });
