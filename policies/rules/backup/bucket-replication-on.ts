import { replicationsOf } from "../../lib/bucket-replication";
import { findIn, tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { BUCKET_REPLICATION, BUCKETS, isBucket } from "../../lib/types";
import type { View } from "../../lib/view";

function tell(replication: View): string[] {
    const rules = replication.views("rules");
    return rules.length === 0
        ? [`${replication.show("rules")}; add one`]
        : tellOf(
              rules,
              (r) => r.text("status") !== "Enabled",
              (r) => `a rule's ${r.show("status")}; set it to Enabled`,
          );
}

export const rule = resourceRule({
    name: "bucket-replication-on",
    family: "backup",
    description: "No rule of a bucket's replication is switched off.",
    severity: "medium",
    covers: ["R-DR-1"],
    remediation: "Set the rule's status to Enabled.",
    types: [...BUCKET_REPLICATION, ...BUCKETS],
    check: (holder) => (isBucket(holder.type) ? findIn(replicationsOf(holder), tell) : tell(holder)),
});
