import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "dynamodb-deletion-protection",
    family: "backup",
    description: "A table cannot be deleted by mistake.",
    severity: "medium",
    covers: ["DynamoDB.6"],
    remediation: "Set deletionProtectionEnabled to true.",
    types: ["dynamodb:Table"],
    check: mustBeTrue("deletionProtectionEnabled"),
});
