import { findIn, tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { BUCKET_ACL, BUCKETS } from "../../lib/types";
import type { View } from "../../lib/view";

const ACCOUNTS = /\/groups\/global\/AuthenticatedUsers$/;
/** A bucket's own grants name the group beside their permissions, an ACL's in a block. */
const toEveryAccount = (grant: View): boolean =>
    [...grant.texts("grantee.uri"), ...grant.texts("uri")].some((uri) => ACCOUNTS.test(uri));

export const rule = resourceRule({
    name: "bucket-acl-not-authenticated-users",
    family: "exposure",
    description: "A bucket's ACL grants nothing to every AWS account in the world.",
    severity: "critical",
    covers: ["CKV2_AWS_43"],
    remediation: "Remove the grant to AuthenticatedUsers.",
    types: [...BUCKET_ACL, ...BUCKETS],
    check: (holder) => {
        const ways = [
            () => (holder.text("acl") === "authenticated-read" ? [`${holder.show("acl")}; remove it`] : []),
            () =>
                tellOf(
                    [...holder.views("accessControlPolicy.grants"), ...holder.views("grants")],
                    toEveryAccount,
                    (grant) => {
                        const permissions = [...grant.texts("permission"), ...grant.texts("permissions")];
                        return `it grants ${permissions.join(", ")} to AuthenticatedUsers; remove the grant`;
                    },
                ),
        ];
        return findIn(ways, (way) => way());
    },
});
