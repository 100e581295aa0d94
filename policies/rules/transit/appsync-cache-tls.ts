import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "appsync-cache-tls",
    family: "transit",
    description: "A GraphQL API speaks TLS with its cache.",
    severity: "medium",
    covers: ["AppSync.6", "CKV_AWS_215", "CT.APPSYNC.PR.4"],
    remediation: "Set transitEncryptionEnabled to true; the cache is made anew.",
    types: ["appsync:ApiCache"],
    check: mustBeTrue("transitEncryptionEnabled"),
});
