import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "glue-uses-security-configuration",
    family: "encryption",
    description: "A job, a crawler or an endpoint of Glue names the security configuration that encrypts its data.",
    severity: "medium",
    covers: ["CKV_AWS_195", "CT.GLUE.PR.1"],
    remediation: "Set securityConfiguration.",
    types: ["glue:Job", "glue:Crawler", "glue:DevEndpoint"],
    check: mustBePresent("securityConfiguration", "the name of one"),
});
