import { mustBePrivate } from "../../lib/placement";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "eks-node-group-private-subnets",
    family: "private-subnet",
    description: "Nodes run in private subnets only.",
    severity: "high",
    covers: ["R-NET-2"],
    remediation: 'Name private subnets in subnetIds; of another stack, those that the pack is shown (read("network")).',
    types: ["eks:NodeGroup"],
    check: mustBePrivate("subnetIds", ["app"]),
});
