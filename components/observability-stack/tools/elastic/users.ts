/** Users that Elasticsearch takes from Kubernetes secrets, beside those that its operator makes. No Pulumi here. */

/** Secret with `username`, `password` and `roles` of Jaeger's user; the operator reads it into the file realm. */
export const JAEGER_USER_SECRET = "jaeger-user";
/** Secret with `roles.yml`. */
export const ROLES_SECRET = "elasticsearch-roles";
export const JAEGER_USER = "jaeger";
export const JAEGER_ROLE = "jaeger_traces";

/** Roles by name, as Elasticsearch's `roles.yml` wants them; JSON is YAML. */
export const ROLES_FILE = JSON.stringify({
    [JAEGER_ROLE]: {
        // Its rollover tool looks for the lifecycle and puts templates and the first index of each alias.
        cluster: ["monitor", "manage_index_templates", "read_ilm"],
        indices: [{ names: ["jaeger-*"], privileges: ["all"] }],
    },
});
