import { resourceCases } from "../../cases";
import { UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { policyArn: "arn", groups: ["operators"], roles: ["deployer"] },
    passing: { "no users, as an empty list": { users: [] } },
    violating: { "a user": { users: ["ann"] } },
    unknown: { users: { users: UNKNOWN } },
});
