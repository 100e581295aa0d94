import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "autoscaling-group-tags",
    family: "cost",
    description: "An autoscaling group tags its instances.",
    severity: "low",
    covers: ["CKV_AWS_153"],
    level: "advisory",
    remediation: "Set tags with propagateAtLaunch true.",
    types: ["autoscaling:Group"],
    check: (group) => (group.has("tags") ? undefined : `${group.show("tags")}; set them`),
});
