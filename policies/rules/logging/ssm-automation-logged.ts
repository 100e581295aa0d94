import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ssm-automation-logged",
    family: "logging",
    description: "What automations of Systems Manager run is logged, where that is set.",
    severity: "medium",
    covers: ["SSM.6"],
    remediation: "Set settingValue to CloudWatch.",
    types: ["ssm:ServiceSetting"],
    check: (setting) =>
        (setting.text("settingId") ?? "").endsWith("/ssm/automation/customer-script-log-destination")
            ? mustBeOneOf("settingValue", ["CloudWatch"])(setting)
            : undefined,
});
