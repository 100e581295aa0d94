import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const entry = { cidrBlock: "10.0.0.0/16", fromPort: 8000, toPort: 8010 };

export const cases = [
    resourceCases({
        types: ["ec2:NetworkAclRule"],
        compliant: { ...entry, networkAclId: "acl-1", ruleNumber: 10, ruleAction: "allow", protocol: "tcp" },
        passing: {
            "a denial": { ruleAction: "deny", protocol: "-1" },
            outbound: { egress: true, protocol: "-1" },
            "all protocols, for every port": { protocol: "-1", fromPort: ABSENT, toPort: ABSENT },
        },
        violating: {
            "-1": { protocol: "-1" },
            "by name": { protocol: "all" },
            "protocol absent": { protocol: ABSENT },
        },
        unknown: { protocol: { protocol: UNKNOWN } },
    }),
    resourceCases({
        types: ["ec2:NetworkAcl", "ec2:DefaultNetworkAcl"],
        compliant: { ingress: [{ ...entry, ruleNo: 10, action: "allow", protocol: "udp" }] },
        passing: { "no entry": { ingress: ABSENT } },
        violating: { "-1": { ingress: [{ ...entry, ruleNo: 10, action: "allow", protocol: "-1" }] } },
        unknown: { protocol: { ingress: [{ ...entry, ruleNo: 10, action: "allow", protocol: UNKNOWN }] } },
    }),
];
