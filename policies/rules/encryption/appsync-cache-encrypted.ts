import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "appsync-cache-encrypted",
    family: "encryption",
    description: "The cache of a GraphQL API is encrypted.",
    severity: "medium",
    covers: ["AppSync.1", "CKV_AWS_214", "CT.APPSYNC.PR.5"],
    remediation: "Set atRestEncryptionEnabled to true; the cache is made anew.",
    types: ["appsync:ApiCache"],
    check: mustBeTrue("atRestEncryptionEnabled"),
});
