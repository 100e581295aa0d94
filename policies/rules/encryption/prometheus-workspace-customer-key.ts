import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "prometheus-workspace-customer-key",
    family: "encryption",
    description: "A Managed Prometheus workspace is encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["R-SEC-1"],
    remediation: "Set kmsKeyArn; it can be set at creation only.",
    types: ["amp:Workspace"],
    check: mustBeOwnKey("kmsKeyArn"),
});
