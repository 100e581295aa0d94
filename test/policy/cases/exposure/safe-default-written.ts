import { type ResourceCases, resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const BLOCK = { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true };

export const cases: readonly ResourceCases[] = [
    resourceCases({
        types: ["msk:Cluster"],
        compliant: { encryptionInfo: { encryptionInTransit: { inCluster: true } } },
        violating: {
            "inCluster absent": { encryptionInfo: { encryptionInTransit: { inCluster: ABSENT } } },
            "encryptionInTransit absent": { encryptionInfo: { encryptionInTransit: ABSENT } },
            "encryptionInfo absent": { encryptionInfo: ABSENT },
        },
        unknown: { encryptionInfo: { encryptionInfo: UNKNOWN } },
    }),
    resourceCases({
        types: ["redshiftserverless:Workgroup"],
        compliant: { publiclyAccessible: false },
        // managed-service-not-public finds it.
        passing: { "publiclyAccessible true": { publiclyAccessible: true } },
        violating: { "publiclyAccessible absent": { publiclyAccessible: ABSENT } },
        unknown: { publiclyAccessible: { publiclyAccessible: UNKNOWN } },
    }),
    resourceCases({
        types: ["macie2:Account"],
        compliant: { status: "ENABLED" },
        // macie-is-on finds it.
        passing: { paused: { status: "PAUSED" } },
        violating: { absent: { status: ABSENT } },
        unknown: { status: { status: UNKNOWN } },
    }),
    resourceCases({
        types: ["s3:AccessPoint"],
        compliant: { publicAccessBlockConfiguration: BLOCK },
        violating: { absent: { publicAccessBlockConfiguration: ABSENT } },
        unknown: { block: { publicAccessBlockConfiguration: UNKNOWN } },
    }),
    resourceCases({
        types: ["s3control:MultiRegionAccessPoint"],
        compliant: { details: { publicAccessBlock: BLOCK } },
        violating: { absent: { details: { publicAccessBlock: ABSENT } }, "details absent": { details: ABSENT } },
        unknown: { block: { details: { publicAccessBlock: UNKNOWN } } },
    }),
];
