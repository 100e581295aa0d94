import { stackCases } from "../../cases";
import { ABSENT, type Props, ref, UNKNOWN } from "../../harness";

const target = (props: Props) => ({ type: "efs:MountTarget", props });

export const cases = stackCases({
    stack: {
        it: { props: { encrypted: true } },
        first: target({ fileSystemId: ref("it"), subnetId: "subnet-1" }),
        second: target({ fileSystemId: ref("it"), subnetId: "subnet-2" }),
    },
    passing: {
        "one that is mounted elsewhere": { first: ABSENT, second: ABSENT },
        "of one zone, which efs-not-one-zone judges": {
            it: { props: { availabilityZoneName: "eu-central-1a" } },
            second: ABSENT,
        },
    },
    violating: {
        "one mount target": { second: ABSENT },
        "another's mount target": { second: { props: { fileSystemId: "fs-1a2b3c4d" } } },
        "one that names no file system": { second: { props: { fileSystemId: ABSENT } } },
    },
    unknown: {
        "whose the second one is": { second: { props: { fileSystemId: UNKNOWN } } },
        "whether it is of one zone": { second: ABSENT, it: { props: { availabilityZoneName: UNKNOWN } } },
    },
});
