import { mustBePrivate } from "../../lib/placement";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "autoscaling-group-private-subnets",
    family: "private-subnet",
    description: "An Auto Scaling group's instances run in private subnets only.",
    severity: "high",
    covers: ["R-NET-2", "R-APP-8"],
    remediation:
        'Name private subnets in vpcZoneIdentifiers; of another stack, those that the pack is shown (read("network")).',
    types: ["autoscaling:Group"],
    check: mustBePrivate("vpcZoneIdentifiers", ["app"]),
});
