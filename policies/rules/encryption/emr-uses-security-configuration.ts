import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "emr-uses-security-configuration",
    family: "encryption",
    description:
        "An EMR cluster names the security configuration that encrypts its disks and the traffic between its nodes.",
    severity: "medium",
    covers: ["R-SEC-1"],
    level: "advisory",
    remediation: "Set securityConfiguration; it can be set at creation only.",
    types: ["emr:Cluster"],
    check: mustBePresent("securityConfiguration", "the name of one"),
});
