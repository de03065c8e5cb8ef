/** How to recognise a pager's export, by column names in `snake_case`. */
interface Pager {
  readonly name: string;
  /** Columns that only this pager has; one of each group is present. */
  readonly marks: readonly (readonly string[])[];
  /** Columns with the time of the page; the first present one counts. */
  readonly times: readonly string[];
  /** Columns with the person who was paged. */
  readonly who: readonly string[];
}

/** The exports that are recognised; CONTRIBUTING says how to add one. */
export const pagers: readonly Pager[] = [
  {
    name: "PagerDuty",
    marks: [["incident_number"], ["created_on", "created_at"]],
    times: ["created_on", "created_at"],
    who: ["assigned_to_user_names", "assigned_to_user_name", "assigned_to", "assignments"],
  },
  {
    name: "Opsgenie",
    marks: [["tiny_id"], ["created_at", "created_date"]],
    times: ["created_at", "created_date"],
    who: ["owner"],
  },
  {
    name: "Grafana OnCall",
    marks: [
      ["integration_id", "integration"],
      ["alerts_count", "route_id"],
      ["created_at", "started_at"],
    ],
    times: ["created_at", "started_at"],
    who: ["acknowledged_by"],
  },
  {
    name: "Rootly",
    marks: [
      ["sequential_id", "short_id", "mitigated_at", "alert_urgency_id"],
      ["started_at", "created_at"],
    ],
    times: ["started_at", "created_at"],
    who: ["user", "acknowledged_by", "notified_users"],
  },
];
