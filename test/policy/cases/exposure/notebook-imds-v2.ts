import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { instanceMetadataServiceConfiguration: { minimumInstanceMetadataServiceVersion: "2" } },
    violating: {
        "version 1": { instanceMetadataServiceConfiguration: { minimumInstanceMetadataServiceVersion: "1" } },
        absent: { instanceMetadataServiceConfiguration: ABSENT },
    },
    unknown: { version: { instanceMetadataServiceConfiguration: { minimumInstanceMetadataServiceVersion: UNKNOWN } } },
});
