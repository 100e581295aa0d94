import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "appsync-field-logs",
    family: "logging",
    description: "A GraphQL API logs what its resolvers do, errors at least.",
    severity: "medium",
    covers: ["AppSync.2", "CKV_AWS_194", "CT.APPSYNC.PR.1"],
    remediation: "Set logConfig.fieldLogLevel to ERROR, or to INFO, DEBUG or ALL, which log more.",
    types: ["appsync:GraphQLApi"],
    check: mustBeOneOf("logConfig.fieldLogLevel", ["ERROR", "INFO", "DEBUG", "ALL"]),
});
