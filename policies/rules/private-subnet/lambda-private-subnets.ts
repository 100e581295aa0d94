import { mustBePrivate } from "../../lib/placement";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "lambda-private-subnets",
    family: "private-subnet",
    description: "A function that is attached to a network uses private subnets only.",
    severity: "medium",
    covers: ["R-NET-2"],
    remediation: 'Take vpcConfig.subnetIds from read("network").appSubnetIds.',
    types: ["lambda:Function"],
    check: mustBePrivate(["vpcConfig.subnetIds"], ["app", "database"]),
});
