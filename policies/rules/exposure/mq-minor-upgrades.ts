import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "mq-minor-upgrades",
    family: "exposure",
    description: "A broker of Amazon MQ takes minor versions by itself.",
    severity: "low",
    covers: ["MQ.3", "CKV_AWS_207"],
    remediation: "Set autoMinorVersionUpgrade to true.",
    types: ["mq:Broker"],
    check: mustBeTrue("autoMinorVersionUpgrade"),
});
