import { isGiven } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "lambda-in-vpc",
    family: "private-subnet",
    description: "A function runs in the network.",
    severity: "low",
    covers: ["Lambda.3", "CKV_AWS_117", "CT.LAMBDA.PR.3"],
    level: "advisory",
    remediation: "Set vpcConfig with private subnets and security groups.",
    types: ["lambda:Function"],
    // A block without subnets is how a function is taken out of its network.
    check: (f) =>
        f.has("vpcConfig") && isGiven(f, "vpcConfig.subnetIds")
            ? undefined
            : `${f.show("vpcConfig.subnetIds")}; name private subnets`,
});
