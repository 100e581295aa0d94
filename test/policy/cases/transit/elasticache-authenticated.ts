import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { transitEncryptionEnabled: true, userGroupIds: ["users"] },
    passing: {
        "a token": { userGroupIds: ABSENT, authToken: "a-long-token-of-16" },
        "a secondary of a global datastore": {
            userGroupIds: ABSENT,
            transitEncryptionEnabled: ABSENT,
            globalReplicationGroupId: "global",
        },
    },
    violating: {
        "users absent": { userGroupIds: ABSENT },
        "no users": { userGroupIds: [] },
        "no encryption in transit": { transitEncryptionEnabled: false },
        "encryption in transit absent": { transitEncryptionEnabled: ABSENT },
    },
    unknown: {
        userGroupIds: { userGroupIds: UNKNOWN },
        transitEncryptionEnabled: { transitEncryptionEnabled: UNKNOWN },
    },
});
