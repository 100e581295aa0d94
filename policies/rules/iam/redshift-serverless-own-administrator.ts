import { isGiven } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "redshift-serverless-own-administrator",
    family: "iam",
    description: "The administrator of a Redshift Serverless namespace has a name of its own.",
    severity: "medium",
    covers: ["RedshiftServerless.5"],
    remediation: "Give adminUsername a name other than admin.",
    types: ["redshiftserverless:Namespace"],
    check: (namespace) =>
        isGiven(namespace, "adminUsername") && namespace.lower("adminUsername") !== "admin"
            ? undefined
            : `${namespace.show("adminUsername")}; give it a name other than admin, the default`,
});
