import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "scheduler-schedule-customer-key",
    family: "encryption",
    description: "A schedule's target is encrypted with a customer-managed key.",
    severity: "low",
    covers: ["CKV_AWS_297"],
    level: "advisory",
    remediation: "Set kmsKeyArn.",
    types: ["scheduler:Schedule"],
    check: mustBeOwnKey("kmsKeyArn"),
});
