import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { name: "v" } },
        lock: {
            type: "backup:VaultLockConfiguration",
            props: { backupVaultName: ref("it", "name"), minRetentionDays: 7 },
        },
    },
    violating: {
        "no lock": { lock: ABSENT },
        "another's": { lock: { props: { backupVaultName: "other" } } },
        "no minimum": { lock: { props: { minRetentionDays: ABSENT } } },
    },
    unknown: { "the minimum": { lock: { props: { minRetentionDays: UNKNOWN } } } },
});
