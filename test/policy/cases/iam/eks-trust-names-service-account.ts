import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const ISSUER = "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE";
const role = (statement: object) => ({ assumeRolePolicy: JSON.stringify({ Statement: [statement] }) });
const trusts = (condition?: object, issuer = ISSUER, effect = "Allow") =>
    role({
        Effect: effect,
        Action: "sts:AssumeRoleWithWebIdentity",
        Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${issuer}` },
        Condition: condition,
    });
const subject = (test: string, value: string | string[]) =>
    trusts({ [test]: { [`${ISSUER}:sub`]: value, [`${ISSUER}:aud`]: "sts.amazonaws.com" } });

export const cases = resourceCases({
    compliant: subject("StringEquals", "system:serviceaccount:monitoring:grafana"),
    passing: {
        "a role that is known after apply": {
            assumeRolePolicy: { Statement: { Effect: "Allow", Action: "sts:AssumeRole", Principal: { AWS: UNKNOWN } } },
        },
        "no trust policy, which the provider refuses": { assumeRolePolicy: ABSENT },
        "a denial": trusts(undefined, ISSUER, "Deny"),
        "two service accounts": subject("StringEquals", ["system:serviceaccount:a:one", "system:serviceaccount:b:two"]),
        "all service accounts of one namespace": subject("StringLike", "system:serviceaccount:monitoring:*"),
        "EKS's pod identity, whose associations name them": role({
            Effect: "Allow",
            Action: ["sts:AssumeRole", "sts:TagSession"],
            Principal: { Service: "pods.eks.amazonaws.com" },
        }),
        "another issuer": trusts(undefined, "gitlab.example.com"),
    },
    violating: {
        "no condition": trusts(),
        "the audience alone, which every pod's token has": trusts({
            StringEquals: { [`${ISSUER}:aud`]: "sts.amazonaws.com" },
        }),
        "every service account": subject("StringLike", "system:serviceaccount:*"),
        "every namespace": subject("StringLike", "system:serviceaccount:*:grafana"),
        "namespaces that begin alike": subject("StringLike", "system:serviceaccount:mon*:grafana"),
        "one of two is every one": subject("StringLike", ["system:serviceaccount:a:one", "*"]),
        "all but one": subject("StringNotEquals", "system:serviceaccount:kube-system:default"),
        "a subject that a token may lack": subject("ForAllValues:StringEquals", "system:serviceaccount:a:one"),
        "another issuer's subject": trusts({ StringEquals: { "gitlab.example.com:sub": "system:serviceaccount:a:b" } }),
        "in China": trusts(undefined, "oidc.eks.cn-north-1.amazonaws.com.cn/id/EXAMPLE"),
    },
    unknown: { "the policy": { assumeRolePolicy: UNKNOWN } },
});
