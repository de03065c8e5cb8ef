/** How the export of a pager is known, by names in `snake_case`. */
interface Pager {
  readonly name: string;
  /** Columns that no other one has; one of each group is there. */
  readonly marks: readonly (readonly string[])[];
  /** Columns with the moment of the page, the first that is there counts. */
  readonly times: readonly string[];
  /** Columns with the person it went to. */
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
