import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { BUCKET_ACL, BUCKETS } from "../../lib/types";
import type { View } from "../../lib/view";

/** A bucket's own grants list permissions, an ACL's have one each. */
const permissionsOf = (grant: View): string[] => [...grant.texts("permission"), ...grant.texts("permissions")];
/** Groups of which anybody may be; an owner's full control is nobody else's. */
const ANYBODY = /\/groups\/global\//;
const isAnybodys = (grant: View): boolean =>
    [...grant.texts("grantee.uri"), ...grant.texts("uri")].some((uri) => ANYBODY.test(uri));
/** By which permission a grant lets the ACL be rewritten. */
const rewriting = (grant: View): string | undefined =>
    permissionsOf(grant).find(
        (permission) => permission === "WRITE_ACP" || (permission === "FULL_CONTROL" && isAnybodys(grant)),
    );

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
            (grant) => rewriting(grant) !== undefined,
            (grant) => `it grants ${rewriting(grant)}; remove the grant`,
        ),
});
