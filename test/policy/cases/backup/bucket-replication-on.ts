import { BUCKET_REPLICATION, BUCKETS } from "../../../../policies/lib/types";
import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const own = resourceCases({
    types: BUCKET_REPLICATION,
    compliant: { rules: [{ status: "Enabled" }] },
    violating: {
        "rules absent": { rules: ABSENT },
        "switched off": { rules: [{ status: "Disabled" }] },
        "status absent": { rules: [{ id: "a" }] },
        "one of two switched off": { rules: [{ status: "Enabled" }, { status: "Disabled" }] },
    },
    unknown: { rules: { rules: UNKNOWN }, status: { rules: [{ status: UNKNOWN }] } },
});

const inside = (status: unknown) => ({ rules: [{ status: "Enabled" }, { status }] });
const inline = resourceCases({
    types: BUCKETS,
    compliant: { replicationConfiguration: inside("Enabled") },
    passing: { "no replication": { replicationConfiguration: ABSENT } },
    violating: {
        "one of two switched off": { replicationConfiguration: inside("Disabled") },
        "one of two switched off, in BucketV2's words": {
            replicationConfiguration: ABSENT,
            replicationConfigurations: [inside("Disabled")],
        },
    },
    unknown: {
        replicationConfiguration: { replicationConfiguration: UNKNOWN },
        status: { replicationConfiguration: inside(UNKNOWN) },
    },
});

export const cases = [own, inline];
