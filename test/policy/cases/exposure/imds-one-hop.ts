import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { metadataOptions: { httpPutResponseHopLimit: 1 } },
    passing: {
        "absent, which means 1": { metadataOptions: ABSENT },
        "no metadata at all": { metadataOptions: { httpEndpoint: "disabled", httpPutResponseHopLimit: 2 } },
        "one hop, whether or not there is an endpoint": {
            metadataOptions: { httpEndpoint: UNKNOWN, httpPutResponseHopLimit: 1 },
        },
    },
    violating: {
        "2": { metadataOptions: { httpPutResponseHopLimit: 2 } },
        "2 as a text": { metadataOptions: { httpPutResponseHopLimit: "2" } },
    },
    unknown: {
        endpoint: { metadataOptions: { httpEndpoint: UNKNOWN, httpPutResponseHopLimit: 2 } },
        hops: { metadataOptions: { httpPutResponseHopLimit: UNKNOWN } },
    },
});
