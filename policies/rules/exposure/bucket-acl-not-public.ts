import { all } from "../../lib/checks";
import { findIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { BUCKET_ACL, BUCKETS } from "../../lib/types";
import type { View } from "../../lib/view";

const PUBLIC = ["public-read", "public-read-write", "authenticated-read", "website"];
const EVERYBODY = /\/groups\/global\/AllUsers$/;
/** To read its permissions alone is what bucket-acl-not-readable-by-all judges. */
const OF_OBJECTS = ["READ", "WRITE", "WRITE_ACP", "FULL_CONTROL"];

/** What a grant gives to everybody; a bucket's own grants list permissions, an ACL's have one each. */
const given = (grant: View): string[] =>
    [...grant.texts("grantee.uri"), ...grant.texts("uri")].some((uri) => EVERYBODY.test(uri))
        ? [...grant.texts("permission"), ...grant.texts("permissions")].filter((p) => OF_OBJECTS.includes(p))
        : [];

export const rule = resourceRule({
    name: "bucket-acl-not-public",
    family: "exposure",
    description: "A bucket's ACL gives nothing to the public, canned or by grants.",
    severity: "critical",
    covers: ["CKV_AWS_20", "CKV_AWS_57"],
    remediation: "Remove the ACL; grant readers by policy or by origin access control.",
    types: [...BUCKETS, ...BUCKET_ACL],
    check: all(
        (bucket) => (PUBLIC.includes(bucket.text("acl") ?? "") ? `${bucket.show("acl")}; remove it` : undefined),
        (bucket) =>
            findIn([...bucket.views("accessControlPolicy.grants"), ...bucket.views("grants")], given).map(
                (permission) => `it grants ${permission} to everybody; remove the grant`,
            ),
    ),
});
