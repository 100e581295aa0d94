import { resourceRule } from "../../lib/rule";

const PUBLIC = ["public-read", "public-read-write", "authenticated-read"];
const EVERYBODY = /\/groups\/global\/(AllUsers|AuthenticatedUsers)$/;

export const rule = resourceRule({
    name: "bucket-object-not-public",
    family: "exposure",
    description: "An object of a bucket is not given to everybody by its own ACL.",
    severity: "high",
    covers: ["R-SEC-4"],
    remediation: "Remove the ACL; grant readers by policy or by origin access control.",
    types: ["s3:BucketObject", "s3:BucketObjectv2", "s3:ObjectCopy"],
    check: (object) => {
        const grants = object.views("grants").some((grant) => EVERYBODY.test(grant.text("uri") ?? ""));
        return PUBLIC.includes(object.text("acl") ?? "") || grants
            ? "its ACL opens it to everybody; remove the ACL"
            : undefined;
    },
});
