import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        primary: { type: "rds:Instance", props: { identifier: "main" } },
        it: { props: { replicateSourceDb: ref("primary", "identifier"), availabilityZone: "us-east-1a" } },
        other: {
            type: "rds:Instance",
            props: { replicateSourceDb: ref("primary", "identifier"), availabilityZone: "us-east-1b" },
        },
    },
    passing: {
        "a single replica": { other: ABSENT, it: { props: { availabilityZone: ABSENT } } },
        "a replica of another database": {
            other: { props: { replicateSourceDb: "elsewhere", availabilityZone: "us-east-1a" } },
        },
    },
    violating: {
        "one zone for both": { other: { props: { availabilityZone: "us-east-1a" } } },
        "availabilityZone absent": { it: { props: { availabilityZone: ABSENT } } },
        "sources as plain texts": {
            it: { props: { replicateSourceDb: "main" } },
            other: { props: { replicateSourceDb: "main", availabilityZone: "us-east-1a" } },
        },
    },
    unknown: {
        availabilityZone: {
            it: { props: { availabilityZone: UNKNOWN } },
            other: { props: { availabilityZone: UNKNOWN } },
        },
    },
});
