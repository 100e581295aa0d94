import { identityPolicyCases } from "../../identity-policy-cases";

export const cases = identityPolicyCases(
    {
        "a role handed to a task": ["iam:PassRole", "ecs:RunTask"],
        "a role handed to a build": ["iam:PassRole", "codebuild:CreateProject", "codebuild:StartBuild"],
        "a command on every instance": ["ssm:SendCommand"],
        "by a wildcard": ["ssm:Start*"],
        "new code for a stack": ["cloudformation:UpdateStack"],
    },
    ["ecs:RunTask", "codebuild:StartBuild", "ssm:DescribeInstanceInformation"],
);
