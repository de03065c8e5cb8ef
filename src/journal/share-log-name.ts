/** The list of what a person has shared, in their own folder. */
export const shareLogName = "shares.json";
