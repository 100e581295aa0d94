import { ABSENT } from "../../harness";
import { statementCases } from "../../identity-policy-cases";

export const cases = statementCases({
    passing: {
        "an action that knows no resource": {
            Action: ["ecr:GetAuthorizationToken", "ec2:DescribeInstances", "cloudwatch:PutMetricData"],
            Resource: "*",
        },
        "one that AWS has had for a year": { Action: ["bedrock:Rerank", "batch:ListServiceJobs"], Resource: "*" },
        "one that a neighbouring service binds to nothing": { Action: "kafka:GetBootstrapBrokers", Resource: "*" },
        "a list of a service that is not known": { Action: "new-service:ListThings", Resource: "*" },
        "wildcards that stand for none": { Action: ["tag:Get*", "ec2messages:*"], Resource: "*" },
        "under a condition": {
            Action: "s3:GetObject",
            Resource: "*",
            Condition: { StringEquals: { "aws:ResourceTag/a": "b" } },
        },
    },
    violating: {
        "one that does": { Action: "s3:GetObject", Resource: "*" },
        "one of several": { Action: ["ec2:DescribeInstances", "kms:Decrypt"], Resource: ["*"] },
        "a list that is of one resource": { Action: "s3:ListBucket", Resource: "*" },
        "a lookup that is of one resource": { Action: "servicediscovery:DiscoverInstances", Resource: "*" },
        "a wildcard that stands for one of few": { Action: "network-firewall:StartFlow*", Resource: "*" },
        "a description that is of one resource": { Action: "dms:DescribeTableStatistics", Resource: "*" },
        "no effect said, which is read as an allowance": { Effect: ABSENT, Action: "s3:GetObject", Resource: "*" },
        "a wildcard that stands for versions of one": { Action: "s3:GetObject*", Resource: "*" },
        "a wildcard that stands for one": { Action: "ec2:Describe*", Resource: "*" },
        "an action of a service that is seldom met": { Action: "qbusiness:CreateIndex", Resource: "*" },
        "another action of a service that is not known": { Action: "new-service:GetThing", Resource: "*" },
        "all but some": { NotAction: "iam:*", Resource: "*" },
        everything: { Action: "*", Resource: "*" },
    },
});
