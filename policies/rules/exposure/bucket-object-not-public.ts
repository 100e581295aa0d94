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
    // An endpoint of DMS gives its ACL to every object that it writes.
    types: ["s3:BucketObject", "s3:BucketObjectv2", "s3:ObjectCopy", "dms:S3Endpoint"],
    check: all(
        (object) =>
            tellOf(
                ["acl", "cannedAclForObjects"],
                (key) => PUBLIC_ACLS.includes(object.text(key) ?? ""),
                (key) => `${object.show(key)}; remove it`,
            ),
        (object) =>
            tellOf(
                object.views("grants"),
                (grant) => EVERYBODY.test(grant.text("uri") ?? ""),
                (grant) => `${grant.show("permissions")} for ${grant.text("uri")}; remove the grant`,
            ),
    ),
});
