/** The dashboards; `integers-<name>` is the uid in Grafana, which links in alerts rely on. */
export const dashboardNames = [
    "overview",
    "application",
    "infrastructure",
    "database",
    "cache",
    "edge",
    "business",
    "dr",
] as const;

export type DashboardName = (typeof dashboardNames)[number];
