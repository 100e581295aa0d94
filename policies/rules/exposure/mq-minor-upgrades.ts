import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "mq-minor-upgrades",
    family: "exposure",
    description: "A broker of Amazon MQ takes minor versions by itself.",
    severity: "low",
    // Security Hub retired MQ.3 in January 2026; public rule sets still ask it.
    covers: ["MQ.3", "CKV_AWS_207"],
    remediation: "Set autoMinorVersionUpgrade to true.",
    types: ["mq:Broker"],
    check: mustBeTrue("autoMinorVersionUpgrade"),
});
