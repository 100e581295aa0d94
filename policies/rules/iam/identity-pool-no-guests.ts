import { mustNotBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "identity-pool-no-guests",
    family: "iam",
    description: "An identity pool gives credentials to nobody who has not signed in.",
    severity: "high",
    covers: ["Cognito.2", "CKV_AWS_366"],
    remediation: "Set allowUnauthenticatedIdentities to false.",
    types: ["cognito:IdentityPool"],
    check: mustNotBeTrue("allowUnauthenticatedIdentities"),
});
