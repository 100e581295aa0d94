import type { ResourceCases } from "../../cases";
import { identityPolicyCases } from "../../identity-policy-cases";

const byAction = identityPolicyCases(
    {
        "with every role": ["iam:PassRole"],
        "by a wildcard": ["iam:Pass*"],
        "among others": ["ec2:RunInstances", "iam:*"],
    },
    ["ec2:RunInstances", "iam:GetRole"],
);

const policy = (Resource: string | string[]) => ({
    policy: JSON.stringify({ Statement: [{ Effect: "Allow", Action: "iam:PassRole", Resource }] }),
});

/** The resource's forms, beside those of the action. */
export const cases: readonly ResourceCases[] = byAction.map((form) =>
    form.types?.includes("iam:Policy") === true
        ? {
              ...form,
              passing: {
                  ...form.passing,
                  "roles under a path": policy("arn:aws:iam::123456789012:role/platform/*"),
                  "everything but IAM and S3": {
                      policy: JSON.stringify({
                          Statement: [{ Effect: "Allow", NotAction: ["s3:*", "iam:*"], Resource: "*" }],
                      }),
                  },
                  "one role": policy(["arn:aws:iam::123456789012:role/task"]),
              },
              violating: {
                  ...form.violating,
                  "every role of an account": policy("arn:aws:iam::123456789012:role/*"),
                  "every role beside a named one": policy([
                      "arn:aws:iam::123456789012:role/task",
                      "arn:aws:iam::123456789012:role/*",
                  ]),
                  "every role of every account": policy(["arn:aws:iam::*:role/*"]),
                  "the same without a slash": policy("arn:aws:iam::123456789012:role*"),
                  "everything of IAM": policy("arn:aws:iam::123456789012:*"),
              },
          }
        : form,
);
