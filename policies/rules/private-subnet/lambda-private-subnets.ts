import { mustBePrivate } from "../../lib/placement";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "lambda-private-subnets",
    family: "private-subnet",
    description: "A function that is attached to a network uses private subnets only.",
    severity: "medium",
    covers: ["R-NET-2"],
    remediation:
        'Name private subnets in vpcConfig.subnetIds; of another stack, those that the pack is shown (read("network")).',
    types: ["lambda:Function"],
    // Without subnets it is attached to no network, which lambda-in-vpc minds.
    check: (fn, stack) =>
        fn.has("vpcConfig") && fn.namesSome("vpcConfig.subnetIds")
            ? mustBePrivate("vpcConfig.subnetIds", ["app", "database"])(fn, stack)
            : undefined,
});
