import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { BUCKET_REPLICATION } from "../../lib/types";

export const rule = resourceRule({
    name: "bucket-replication-on",
    family: "backup",
    description: "No rule of a bucket's replication is switched off.",
    severity: "medium",
    covers: ["R-DR-1"],
    remediation: "Set the rule's status to Enabled.",
    types: BUCKET_REPLICATION,
    check: (replication) => {
        const rules = replication.views("rules");
        return rules.length === 0
            ? `${replication.show("rules")}; add one`
            : tellOf(
                  rules,
                  (r) => r.text("status") !== "Enabled",
                  (r) => `a rule's ${r.show("status")}; set it to Enabled`,
              );
    },
});
