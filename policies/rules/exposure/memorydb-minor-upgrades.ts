import { mustNotBeFalse } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "memorydb-minor-upgrades",
    family: "exposure",
    description: "A MemoryDB cluster takes minor versions by itself.",
    severity: "medium",
    covers: ["R-SEC-1"],
    level: "advisory",
    remediation: "Take autoMinorVersionUpgrade away, or set it to true.",
    types: ["memorydb:Cluster"],
    check: mustNotBeFalse("autoMinorVersionUpgrade"),
});
