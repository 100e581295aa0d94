import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const recording = (given: object) => ({ recording: given });

export const cases = resourceCases({
    compliant: recording({ enabled: true, s3Location: { bucket: "recordings", prefix: "agents" } }),
    passing: { "a bucket that is created now": recording({ s3Location: { bucket: UNKNOWN } }) },
    violating: {
        off: recording({ enabled: false }),
        "enabled absent, which is off": recording({ enabled: ABSENT }),
        "bucket absent": recording({ s3Location: { bucket: ABSENT } }),
        "recording absent": { recording: ABSENT },
    },
    unknown: { enabled: recording({ enabled: UNKNOWN }) },
});
