import { mustNotBeFalse } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "network-interface-checks-addresses",
    family: "exposure",
    description: "A network interface takes only traffic that is from it or for it.",
    severity: "medium",
    covers: ["EC2.180"],
    remediation: "Take sourceDestCheck away, or set it to true.",
    types: ["ec2:NetworkInterface"],
    check: mustNotBeFalse("sourceDestCheck"),
});
