import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { metadataOptions: { httpTokens: "required" } },
    passing: { "the service off": { metadataOptions: { httpTokens: ABSENT, httpEndpoint: "disabled" } } },
    violating: {
        "metadataOptions.httpTokens absent": { metadataOptions: { httpTokens: ABSENT } },
        "metadataOptions.httpTokens optional": { metadataOptions: { httpTokens: "optional" } },
        "metadataOptions absent": { metadataOptions: ABSENT },
    },
    unknown: { "metadataOptions.httpTokens": { metadataOptions: { httpTokens: UNKNOWN } } },
});
