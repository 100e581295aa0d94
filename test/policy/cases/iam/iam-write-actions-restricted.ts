import { identityPolicyCases } from "../../identity-policy-cases";

export const cases = identityPolicyCases(
    {
        "one action": ["s3:PutObject"],
        "one of several": ["s3:GetObject", "sqs:SendMessage"],
        "by a wildcard": ["dynamodb:*"],
        "named like a read: a query that is run": ["athena:StartQueryExecution"],
        "a function called": ["lambda:InvokeFunction"],
        "a file system written to": ["elasticfilesystem:ClientWrite"],
        "named like a read: credentials of a connection": ["events:RetrieveConnectionCredentials"],
        "named like a read: a failover": ["elasticache:TestFailover"],
        "named like a read: the token of an agent's identity": ["bedrock-agentcore:GetWorkloadAccessToken"],
    },
    [
        "s3:GetObject",
        "ec2:DescribeInstances",
        "ecr:GetAuthorizationToken",
        "ecr:BatchCheckLayerAvailability",
        "logs:FilterLogEvents",
        "sqs:ReceiveMessage",
        "cloudwatch:PutMetricData",
        "cognito-idp:AdminGetUser",
        "dynamodb:ConditionCheckItem",
        "bedrock:InvokeModel",
        "codecommit:GitPull",
        "elasticfilesystem:ClientMount",
        // Reads by AWS's level, whatever their names.
        "bedrock:ApplyGuardrail",
        "translate:TranslateText",
        "verifiedpermissions:IsAuthorized",
        "identitystore:IsMemberInGroups",
        "codedeploy:Batch*",
        "cognito-idp:AdminGet*",
        // Writes that AWS binds to nothing.
        "transcribe:StartTranscriptionJob",
        "textract:StartDocumentTextDetection",
        "support:UpdateCaseSeverity",
        "personalize:PutEvents",
        // Of other access levels: tagging, and permissions management (CKV_AWS_289 finds these).
        "s3:PutObjectTagging",
        "elasticbeanstalk:UpdateTagsForResource",
        "iam:*",
        "s3:PutBucketPolicy",
    ],
);
