import { isGiven } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "region-switch-reports",
    family: "backup",
    description: "A failover plan leaves a report of every execution.",
    severity: "medium",
    covers: ["R-DR-4"],
    remediation: "Set reportConfigurations with reportOutputs.s3Configurations.bucketPath.",
    types: ["arcregionswitch:Plan"],
    check: (plan) =>
        plan
            .views("reportConfigurations")
            .flatMap((configuration) => configuration.views("reportOutputs"))
            .flatMap((output) => output.views("s3Configurations"))
            .some((s3) => isGiven(s3, "bucketPath"))
            ? undefined
            : `${plan.show("reportConfigurations")}; name the bucket that keeps the reports`,
});
