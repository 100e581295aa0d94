import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";
import { identityPolicyCases } from "../../identity-policy-cases";

const EVERY_ROLE = "arn:aws:iam::123456789012:role/*";
const on = (...statements: (readonly [Action: string | string[], Resource: string])[]) => ({
    policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: statements.map(([Action, Resource]) => ({ Effect: "Allow", Action, Resource })),
    }),
});

/** What is bound to every role of an account is bound to nothing. */
const ofEveryRole = resourceCases({
    types: ["iam:Policy"],
    compliant: on(["iam:PassRole", "arn:aws:iam::123456789012:role/task"], ["ecs:RunTask", "*"]),
    passing: {
        "no document": { policy: ABSENT },
        "another service's action, for what is none of its own": on(
            ["iam:PassRole", EVERY_ROLE],
            ["autoscaling:CreateLaunchConfiguration", "*"],
            ["autoscaling:CreateAutoScalingGroup", "arn:aws:iam::123456789012:group/*"],
        ),
    },
    violating: {
        "every role, handed to a task": on(["iam:PassRole", EVERY_ROLE], ["ecs:RunTask", "*"]),
        "the boundary of every role": on([["iam:DeleteRolePermissionsBoundary", "sts:AssumeRole"], EVERY_ROLE]),
    },
    unknown: { policy: { policy: UNKNOWN } },
});

const ofEverything = identityPolicyCases(
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

export const cases = [...ofEverything, ofEveryRole];
