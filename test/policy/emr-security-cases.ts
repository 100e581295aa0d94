/** Cases of one switch of EMR's security configurations, and of another that is on beside it. */
import { resourceCases } from "./cases";
import { ABSENT, UNKNOWN } from "./harness";

export function emrSecurityCases(key: string, other: string) {
    const switches = (EncryptionConfiguration: object) => ({
        configuration: JSON.stringify({ EncryptionConfiguration }),
    });
    return resourceCases({
        compliant: switches({ [key]: true, [other]: false }),
        violating: {
            off: switches({ [key]: false, [other]: true }),
            "the switch absent": switches({ [other]: true }),
            "nothing on encryption": { configuration: JSON.stringify({ AuthenticationConfiguration: {} }) },
            "a text that is no JSON": { configuration: "on" },
            "configuration absent": { configuration: ABSENT },
        },
        unknown: { configuration: { configuration: UNKNOWN } },
    });
}
