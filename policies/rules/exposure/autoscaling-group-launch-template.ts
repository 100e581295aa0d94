import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "autoscaling-group-launch-template",
    family: "exposure",
    description:
        "An Auto Scaling group launches from a launch template, which can demand IMDSv2 and encrypted volumes.",
    severity: "medium",
    covers: ["AutoScaling.9", "CKV_AWS_315", "CT.AUTOSCALING.PR.8"],
    remediation: "Set launchTemplate, or mixedInstancesPolicy with one, in place of launchConfiguration.",
    types: ["autoscaling:Group"],
    check: (group) =>
        !group.has("launchConfiguration") && (group.has("launchTemplate") || group.has("mixedInstancesPolicy"))
            ? undefined
            : "neither launchTemplate nor mixedInstancesPolicy is given alone; set one of them",
});
