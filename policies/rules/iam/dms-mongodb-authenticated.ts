import { both, either } from "../../lib/find";
import type { Resource } from "../../lib/resource";
import { resourceRule } from "../../lib/rule";

const TYPE = "mongodbSettings.authType";
/** The setting, or the older way to write it. Left out, it is password. */
const asksNobody = (endpoint: Resource): boolean =>
    either(
        () => endpoint.lower(TYPE) === "no",
        () => /(^|;)\s*authtype\s*=\s*no\s*(;|$)/i.test(endpoint.text("extraConnectionAttributes") ?? ""),
    );

export const rule = resourceRule({
    name: "dms-mongodb-authenticated",
    family: "iam",
    description: "A migration signs in to MongoDB.",
    severity: "medium",
    covers: ["DMS.11"],
    remediation: "Set mongodbSettings.authType to password, or leave it out.",
    types: ["dms:Endpoint"],
    check: (endpoint) =>
        both(
            () => endpoint.lower("engineName") === "mongodb",
            () => asksNobody(endpoint),
        )
            ? `authType is no; set ${TYPE} to password`
            : undefined,
});
