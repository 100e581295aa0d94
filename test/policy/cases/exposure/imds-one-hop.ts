import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { metadataOptions: { httpPutResponseHopLimit: 1 } },
    passing: { "absent, which means 1": { metadataOptions: ABSENT } },
    violating: {
        "2": { metadataOptions: { httpPutResponseHopLimit: 2 } },
        "2 as a text": { metadataOptions: { httpPutResponseHopLimit: "2" } },
    },
    unknown: { hops: { metadataOptions: { httpPutResponseHopLimit: UNKNOWN } } },
});
