import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { metadataOptions: { httpTokens: "required" } },
    passing: {
        "the service off": { metadataOptions: { httpTokens: ABSENT, httpEndpoint: "disabled" } },
        "the options of a launch template": { metadataOptions: ABSENT, launchTemplate: { id: "lt-1" } },
    },
    violating: {
        "metadataOptions.httpTokens absent": { metadataOptions: { httpTokens: ABSENT } },
        "metadataOptions.httpTokens optional": { metadataOptions: { httpTokens: "optional" } },
        "its own options over those of a launch template": {
            metadataOptions: { httpTokens: "optional" },
            launchTemplate: { id: "lt-1" },
        },
        "metadataOptions absent": { metadataOptions: ABSENT },
    },
    unknown: { "metadataOptions.httpTokens": { metadataOptions: { httpTokens: UNKNOWN } } },
});
