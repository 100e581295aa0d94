import { someIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "redshift-serverless-requires-tls",
    family: "transit",
    description: "A Redshift Serverless workgroup refuses connections without TLS.",
    severity: "medium",
    covers: ["RedshiftServerless.2"],
    remediation: "Add the parameter require_ssl = true to configParameters.",
    types: ["redshiftserverless:Workgroup"],
    check: (workgroup) =>
        someIn(
            workgroup.views("configParameters"),
            (p) => p.text("parameterKey") === "require_ssl" && p.isTrue("parameterValue"),
        )
            ? undefined
            : "configParameters has no require_ssl that is true; add it",
});
