import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "redshift-serverless-exports-logs",
    family: "logging",
    description: "A Redshift Serverless namespace exports its connection and user logs.",
    severity: "medium",
    covers: ["RedshiftServerless.6"],
    remediation: "Put connectionlog and userlog into logExports.",
    types: ["redshiftserverless:Namespace"],
    check: (namespace) => {
        const exported = namespace.texts("logExports");
        return ["connectionlog", "userlog"].every((log) => exported.includes(log))
            ? undefined
            : `${namespace.show("logExports")}; put connectionlog and userlog into it`;
    },
});
