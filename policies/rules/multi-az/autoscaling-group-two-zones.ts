import { mustSpanZones } from "../../lib/placement";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "autoscaling-group-two-zones",
    family: "multi-az",
    description: "An Auto Scaling group spreads over at least two zones.",
    severity: "high",
    covers: ["AutoScaling.2", "R-APP-4", "CT.AUTOSCALING.PR.1"],
    remediation: "Give vpcZoneIdentifiers of two zones.",
    types: ["autoscaling:Group"],
    check: (group, stack) => {
        const zones = new Set(group.texts("availabilityZones"));
        return zones.size >= 2 ? undefined : mustSpanZones(["vpcZoneIdentifiers"])(group, stack);
    },
});
