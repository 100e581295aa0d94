import { both } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

const TYPE = "mongodbSettings.authType";

export const rule = resourceRule({
    name: "dms-mongodb-authenticated",
    family: "iam",
    description: "Database Migration Service signs in to MongoDB.",
    severity: "medium",
    covers: ["DMS.11"],
    remediation: "Leave mongodbSettings.authType away, or set it to password.",
    types: ["dms:Endpoint"],
    check: (endpoint) =>
        both(
            () => endpoint.lower("engineName") === "mongodb",
            () => endpoint.lower(TYPE) === "no",
        )
            ? `${endpoint.show(TYPE)}; set it to password`
            : undefined,
});
