import { mustBePrivate } from "../../lib/placement";
import { stackRule } from "../../lib/rule";
import { SUBNETS } from "../../lib/types";

const inPrivateSubnet = mustBePrivate("subnetId", ["app", "database"]);

export const rule = stackRule({
    name: "efs-mount-target-private-subnet",
    family: "private-subnet",
    description: "A file system is mounted from private subnets only.",
    severity: "medium",
    covers: ["EFS.6", "R-NET-2"],
    remediation: 'Name private subnets in subnetId; of another stack, those that the pack is shown (read("network")).',
    types: ["efs:MountTarget"],
    check: (target, stack) => [
        ...inPrivateSubnet(target, stack),
        ...stack
            .targets(target, "subnetId", SUBNETS)
            .filter((subnet) => subnet.isTrue("mapPublicIpOnLaunch"))
            .map((subnet) => `subnet ${subnet.name} gives public addresses; use one that does not`),
    ],
});
