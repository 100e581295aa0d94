import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const DESTINATION = "/ssm/automation/customer-script-log-destination";

export const cases = resourceCases({
    compliant: { settingId: DESTINATION, settingValue: "CloudWatch" },
    passing: {
        "another setting": { settingId: "/ssm/parameter-store/high-throughput-enabled", settingValue: "true" },
        "no setting, which the provider refuses": { settingId: ABSENT },
    },
    violating: { elsewhere: { settingValue: "None" }, "settingValue absent": { settingValue: ABSENT } },
    unknown: { settingId: { settingId: UNKNOWN }, settingValue: { settingValue: UNKNOWN } },
});
