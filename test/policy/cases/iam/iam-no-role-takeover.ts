import { identityPolicyCases } from "../../identity-policy-cases";

export const cases = identityPolicyCases(
    {
        "a role handed to a task": ["iam:PassRole", "ecs:RunTask"],
        "another specification for a build": ["codebuild:StartBuild"],
        "another state machine under a role": ["states:UpdateStateMachine", "states:StartExecution"],
        "a role handed to a schedule": ["iam:PassRole", "scheduler:CreateSchedule"],
        "commands where an agent runs": ["bedrock-agentcore:*"],
        "a boundary taken away": ["iam:DeleteRolePermissionsBoundary", "sts:AssumeRole"],
        "a permission set made wider": ["sso:PutInlinePolicyToPermissionSet"],
        "a command on every instance": ["ssm:SendCommand"],
        "by a wildcard": ["ssm:Start*"],
        "new code for a stack": ["cloudformation:UpdateStack"],
    },
    [
        "ecs:RunTask",
        "states:StartExecution",
        "sts:AssumeRole",
        "ssm:DescribeInstanceInformation",
        "codedeploy:CreateDeployment",
        "ec2:RequestSpotInstances",
        "cloudformation:CreateChangeSet",
    ],
);
