import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { bucket: "data" } },
        replication: {
            type: "s3:BucketReplicationConfig",
            props: { bucket: ref("it"), rules: [{ status: "Enabled" }] },
        },
    },
    passing: {
        "by its older name": {
            replication: { type: "s3:BucketReplication", props: { bucket: ref("it"), rules: [{ status: "Enabled" }] } },
        },
        "inside the bucket": {
            replication: ABSENT,
            it: { props: { replicationConfiguration: { rules: [{ status: "Enabled" }] } } },
        },
        "the plural of BucketV2": {
            replication: ABSENT,
            it: { props: { replicationConfigurations: [{ rules: [{ status: "Enabled" }] }] } },
        },
    },
    violating: {
        absent: { replication: ABSENT },
        Disabled: { replication: { props: { rules: [{ status: "Disabled" }] } } },
    },
    unknown: { status: { replication: { props: { rules: [{ status: UNKNOWN }] } } } },
});
