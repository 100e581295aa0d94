import { mustNotBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { claimedTier } from "../../lib/subnets";
import { SUBNETS } from "../../lib/types";

/** Exempt: a subnet that is tagged as of the public tier (awsx sets the switch there). */
export const rule = resourceRule({
    name: "subnet-no-public-ip",
    family: "private-subnet",
    description: "A subnet gives no public addresses by itself.",
    severity: "medium",
    covers: ["EC2.15", "CKV_AWS_130", "AVD-AWS-0164"],
    remediation: "Set mapPublicIpOnLaunch to false; what needs a public address asks for one.",
    types: SUBNETS,
    check: (subnet) => (claimedTier(subnet) === "public" ? undefined : mustNotBeTrue("mapPublicIpOnLaunch")(subnet)),
});
