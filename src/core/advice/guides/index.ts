import type { Guides } from "./guide";
import { othersGuides } from "./others";
import { selfGuides } from "./self";
import { workGuides } from "./work";

export type { Guide } from "./guide";

/** Why each step helps and how to go about it. Kept apart from the catalogue, which every start loads. */
export const guides: Guides = { ...selfGuides, ...workGuides, ...othersGuides };
