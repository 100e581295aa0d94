import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const SHARING = "/ssm/documents/console/public-sharing-permission";

export const cases = resourceCases({
    compliant: { settingId: SHARING, settingValue: "Disable" },
    passing: {
        "another setting": { settingId: "/ssm/parameter-store/high-throughput-enabled", settingValue: "true" },
        "no setting, which the provider refuses": { settingId: ABSENT },
    },
    violating: {
        on: { settingValue: "Enable" },
        "by its ARN": {
            settingId: `arn:aws:ssm:us-east-1:123456789012:servicesetting${SHARING}`,
            settingValue: "Enable",
        },
        "settingValue absent": { settingValue: ABSENT },
    },
    unknown: { settingId: { settingId: UNKNOWN }, settingValue: { settingValue: UNKNOWN } },
});
