import { all } from "../../lib/checks";
import { tellOf } from "../../lib/find";
import { EVERYBODY, PUBLIC_ACLS } from "../../lib/public-bucket";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "bucket-object-not-public",
    family: "exposure",
    description: "An object of a bucket is not given to everybody by its own ACL.",
    severity: "high",
    covers: ["R-SEC-4"],
    remediation: "Remove the ACL; grant readers by policy or by origin access control.",
    types: ["s3:BucketObject", "s3:BucketObjectv2", "s3:ObjectCopy"],
    check: all(
        (object) => (PUBLIC_ACLS.includes(object.text("acl") ?? "") ? `${object.show("acl")}; remove it` : undefined),
        (object) =>
            tellOf(
                object.views("grants"),
                (grant) => EVERYBODY.test(grant.text("uri") ?? ""),
                (grant) => `${grant.show("permissions")} for ${grant.text("uri")}; remove the grant`,
            ),
    ),
});
