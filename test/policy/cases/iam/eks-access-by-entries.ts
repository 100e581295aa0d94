import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { accessConfig: { authenticationMode: "API", bootstrapClusterCreatorAdminPermissions: false } },
    violating: {
        absent: { accessConfig: ABSENT },
        "the config map too": { accessConfig: { authenticationMode: "API_AND_CONFIG_MAP" } },
        "the creator": { accessConfig: { bootstrapClusterCreatorAdminPermissions: true } },
        "the creator, by default": { accessConfig: { bootstrapClusterCreatorAdminPermissions: ABSENT } },
    },
    unknown: { "the mode": { accessConfig: { authenticationMode: UNKNOWN } } },
});
