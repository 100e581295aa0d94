import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { remoteAccess: { ec2SshKey: "k", sourceSecurityGroupIds: ["sg-1"] } },
    passing: { "no remote access": { remoteAccess: ABSENT } },
    violating: {
        "groups absent": { remoteAccess: { sourceSecurityGroupIds: ABSENT } },
        "no groups": { remoteAccess: { sourceSecurityGroupIds: [] } },
    },
    unknown: { groups: { remoteAccess: { sourceSecurityGroupIds: UNKNOWN } } },
});
