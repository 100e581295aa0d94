import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { BUCKET_ACL, BUCKETS } from "../../lib/types";
import type { View } from "../../lib/view";

/** A bucket's own grants list permissions, an ACL's have one each. */
const permissionsOf = (grant: View): string[] => [...grant.texts("permission"), ...grant.texts("permissions")];

export const rule = resourceRule({
    name: "bucket-acl-no-write-acp",
    family: "exposure",
    description: "A bucket's ACL lets nobody rewrite the ACL, and by that take every other permission.",
    severity: "high",
    covers: ["R-SEC-4"],
    remediation: "Remove the grant; the owner may rewrite the ACL without one.",
    types: [...BUCKET_ACL, ...BUCKETS],
    check: (holder) =>
        tellOf(
            [...holder.views("accessControlPolicy.grants"), ...holder.views("grants")],
            (grant) => permissionsOf(grant).includes("WRITE_ACP"),
            () => "it grants WRITE_ACP; remove the grant",
        ),
});
