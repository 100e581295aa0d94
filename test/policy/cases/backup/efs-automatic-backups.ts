import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { encrypted: true } },
        policy: { type: "efs:BackupPolicy", props: { fileSystemId: ref("it"), backupPolicy: { status: "ENABLED" } } },
    },
    violating: {
        absent: { policy: ABSENT },
        disabled: { policy: { props: { backupPolicy: { status: "DISABLED" } } } },
        "status absent": { policy: { props: { backupPolicy: { status: ABSENT } } } },
        "another's": { policy: { props: { fileSystemId: "fs-other" } } },
    },
    unknown: { status: { policy: { props: { backupPolicy: { status: UNKNOWN } } } } },
});
