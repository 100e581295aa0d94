import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { BUCKET_ACL } from "../../lib/types";

export const rule = resourceRule({
    name: "bucket-acl-not-readable-by-all",
    family: "exposure",
    description: "A bucket's ACL lets nobody in the world read its permissions.",
    severity: "high",
    covers: ["CKV_AWS_375"],
    remediation: "Remove the grant to AllUsers.",
    types: BUCKET_ACL,
    check: (acl) =>
        tellOf(
            acl.views("accessControlPolicy.grants"),
            (grant) =>
                grant.text("grantee.uri") === "http://acs.amazonaws.com/groups/global/AllUsers" &&
                ["FULL_CONTROL", "READ_ACP"].includes(grant.text("permission") ?? ""),
            (grant) => `it grants ${grant.text("permission")} to AllUsers; remove the grant`,
        ),
});
