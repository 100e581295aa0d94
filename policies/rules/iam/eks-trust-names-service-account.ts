import { both, tellOf } from "../../lib/find";
import { statementsOf } from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";
import { claimNames } from "../../lib/web-identity";

/** The issuer of a cluster: `oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLE`, in China `.amazonaws.com.cn`. */
const OF_CLUSTER = /oidc-provider\/oidc\.eks\.[\w-]+\.[\w.]+\/id\//i;
const SUBJECT = /\/id\/[^:]+:sub$/i;
/** A namespace, and which of its service accounts; all of one namespace are its owner's to give out. */
const NAMED = /^system:serviceaccount:[^:*?]+:.+$/;

export const rule = resourceRule({
    name: "eks-trust-names-service-account",
    family: "iam",
    description: "A role for pods of an EKS cluster names the service account that may assume it.",
    severity: "high",
    covers: ["R-SEC-4"],
    remediation: "Add a condition on the issuer's sub: system:serviceaccount:<namespace>:<name>.",
    types: ["iam:Role"],
    check: (role) =>
        tellOf(
            statementsOf(role, "assumeRolePolicy"),
            (s) =>
                both(
                    () => s.principalsOf("Federated").some((p) => OF_CLUSTER.test(p)),
                    () => s.allows && !claimNames(s, SUBJECT, (subject) => NAMED.test(subject)),
                ),
            () =>
                "no condition on the issuer's sub names a namespace and its service account: pods of others may assume it; add one",
        ),
});
