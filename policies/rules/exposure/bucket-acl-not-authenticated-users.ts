import { resourceRule } from "../../lib/rule";
import { BUCKET_ACL } from "../../lib/types";

export const rule = resourceRule({
    name: "bucket-acl-not-authenticated-users",
    family: "exposure",
    description: "A bucket's ACL grants nothing to every AWS account in the world.",
    severity: "critical",
    covers: ["CKV2_AWS_43"],
    remediation: "Remove the grant to AuthenticatedUsers.",
    types: BUCKET_ACL,
    check: (acl) =>
        acl
            .views("accessControlPolicy.grants")
            .filter(
                (grant) => grant.text("grantee.uri") === "http://acs.amazonaws.com/groups/global/AuthenticatedUsers",
            )
            .map((grant) => `it grants ${grant.text("permission")} to AuthenticatedUsers; remove the grant`),
});
