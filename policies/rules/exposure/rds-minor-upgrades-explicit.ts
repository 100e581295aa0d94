import { mustBeTrue } from "../../lib/checks";
import { unlessCustom } from "../../lib/rds-custom";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-minor-upgrades-explicit",
    family: "exposure",
    description: "A database says that it takes minor versions by itself, rather than relying on the default.",
    severity: "low",
    covers: ["CKV_AWS_226"],
    level: "advisory",
    remediation: "Set autoMinorVersionUpgrade to true.",
    types: ["rds:Instance", "rds:ClusterInstance"],
    // One that is switched off is what rds-minor-upgrades finds; RDS Custom demands that it be.
    check: unlessCustom((db) =>
        db.isFalse("autoMinorVersionUpgrade") ? undefined : mustBeTrue("autoMinorVersionUpgrade")(db),
    ),
});
