import type { Guides } from "./guide";
import { othersGuides } from "./others";
import { selfGuides } from "./self";
import { workGuides } from "./work";

export type { Guide } from "./guide";

/** Why each step helps and how to go about it. Apart from the catalogue, which every start reads. */
export const guides: Guides = { ...selfGuides, ...workGuides, ...othersGuides };
