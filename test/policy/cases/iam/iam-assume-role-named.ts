import type { ResourceCases } from "../../cases";
import { identityPolicyCases } from "../../identity-policy-cases";

const byAction = identityPolicyCases(
    {
        "with every role": ["sts:AssumeRole"],
        "by a wildcard": ["sts:Assume*"],
        "among others": ["s3:GetObject", "sts:*"],
    },
    ["s3:GetObject", "sts:GetCallerIdentity"],
);

const policy = (Resource: string | string[], Condition?: object) => ({
    policy: JSON.stringify({ Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Resource, Condition }] }),
});

/** The resource's forms, beside those of the action. */
export const cases: readonly ResourceCases[] = byAction.map((form) =>
    form.types?.includes("iam:Policy") === true
        ? {
              ...form,
              passing: {
                  ...form.passing,
                  "one role": policy(["arn:aws:iam::123456789012:role/deploy"]),
                  "roles under a path": policy("arn:aws:iam::123456789012:role/platform/*"),
                  "roles of the organization": policy("arn:aws:iam::*:role/audit", {
                      StringEquals: { "aws:ResourceOrgID": "o-1a2b3c" },
                  }),
              },
              violating: {
                  ...form.violating,
                  "every role of an account": policy("arn:aws:iam::123456789012:role/*"),
                  "roles of a name in whatever account": policy([
                      "arn:aws:iam::123456789012:role/eks-admin",
                      "arn:aws:iam::*:role/eks-*",
                  ]),
                  "one role in whatever account": policy("arn:aws:iam::*:role/audit"),
              },
          }
        : form,
);
