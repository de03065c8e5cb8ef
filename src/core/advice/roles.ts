/** Roles that the catalogue has advice of their own for, and the others that advice knows. */
export const roles = ["sysadmin", "help-desk", "lead", "network", "security", "developer", "other"] as const;
export type Role = (typeof roles)[number];

export const roleWords: Readonly<Record<Role, string>> = {
  sysadmin: "system administrator",
  "help-desk": "help desk",
  lead: "manager or lead",
  network: "network engineer",
  security: "security analyst",
  developer: "developer",
  other: "other",
};
