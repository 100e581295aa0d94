import { mustNotGive } from "../../lib/bucket-acl";
import { resourceRule } from "../../lib/rule";
import { BUCKET_ACL, BUCKETS } from "../../lib/types";

/** To replace the ACL is to write whatever one wants. */
const WRITES = ["WRITE", "WRITE_ACP", "FULL_CONTROL"];

export const rule = resourceRule({
    name: "bucket-acl-not-writable-by-all",
    family: "exposure",
    description: "A bucket's ACL lets nobody in the world write to it.",
    severity: "critical",
    covers: ["CKV_AWS_57"],
    remediation: "Remove the ACL; grant writers by policy.",
    types: [...BUCKETS, ...BUCKET_ACL],
    check: mustNotGive(["public-read-write"], (permission) => WRITES.includes(permission)),
});
