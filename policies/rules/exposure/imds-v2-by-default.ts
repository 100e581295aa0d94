import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "imds-v2-by-default",
    family: "exposure",
    description: "Instances of the account require IMDSv2 by default.",
    severity: "medium",
    covers: ["R-APP-8"],
    remediation: "Set httpTokens to required.",
    types: ["ec2:InstanceMetadataDefaults"],
    check: mustBeOneOf("httpTokens", ["required"]),
});
