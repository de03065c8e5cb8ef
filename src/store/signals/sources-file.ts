/** Where a person lets headroom look for signals, in their own folder. */
export const signalsName = "signals.json";
