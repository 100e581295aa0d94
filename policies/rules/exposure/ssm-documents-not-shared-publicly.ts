import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ssm-documents-not-shared-publicly",
    family: "exposure",
    description: "The account blocks public sharing of its Systems Manager documents, where that is set.",
    severity: "critical",
    covers: ["SSM.7"],
    remediation: "Set settingValue to Disable.",
    types: ["ssm:ServiceSetting"],
    check: (setting) =>
        (setting.text("settingId") ?? "").endsWith("/ssm/documents/console/public-sharing-permission")
            ? mustBeOneOf("settingValue", ["Disable"])(setting)
            : undefined,
});
