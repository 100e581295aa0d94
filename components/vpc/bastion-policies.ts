/** Documents of the bastion: what its instance may do, what a session is, who may start one (R-NET-5, R-SEC-4). */
import { policyDocument, type Site, type Statement } from "../shared/policy-document";

export interface SessionTargets {
    readonly site: Site;
    readonly logGroupName: string;
    readonly logGroupArn: string;
    readonly kmsKeyArn: string;
}

/** Minutes; the longest that an abandoned and a used session may stay open. */
const SESSION_MINUTES = { idle: "15", longest: "60" } as const;

/**
 * Less than the managed policy AmazonSSMManagedInstanceCore: no parameters, no documents of others. The message
 * actions know no resource (Service Authorization Reference, "Amazon Message Gateway Service").
 */
export function instancePolicy(t: SessionTargets, audit: readonly Statement[]): string {
    return policyDocument([
        {
            Sid: "SessionChannels",
            Effect: "Allow",
            Action: [
                "ssmmessages:CreateControlChannel",
                "ssmmessages:CreateDataChannel",
                "ssmmessages:OpenControlChannel",
                "ssmmessages:OpenDataChannel",
                "ec2messages:AcknowledgeMessage",
                "ec2messages:DeleteMessage",
                "ec2messages:FailMessage",
                "ec2messages:GetEndpoint",
                "ec2messages:GetMessages",
                "ec2messages:SendReply",
            ],
            Resource: "*",
        },
        { Sid: "Register", Effect: "Allow", Action: "ssm:UpdateInstanceInformation", Resource: instances(t.site) },
        ...audit,
        {
            Sid: "EncryptedSession",
            Effect: "Allow",
            Action: ["kms:Decrypt", "kms:GenerateDataKey"],
            Resource: t.kmsKeyArn,
        },
    ]);
}

/** Session document (Systems Manager user guide, "Session document schema"): encrypted, streamed to the audit log. */
export function sessionDocument(t: SessionTargets): string {
    return JSON.stringify({
        schemaVersion: "1.0",
        description: "Shell on the bastion; every keystroke and answer is logged",
        sessionType: "Standard_Stream",
        inputs: {
            s3BucketName: "",
            s3KeyPrefix: "",
            s3EncryptionEnabled: true,
            cloudWatchLogGroupName: t.logGroupName,
            cloudWatchEncryptionEnabled: true,
            cloudWatchStreamingEnabled: true,
            kmsKeyId: t.kmsKeyArn,
            runAsEnabled: false,
            runAsDefaultUser: "",
            idleSessionTimeout: SESSION_MINUTES.idle,
            maxSessionDuration: SESSION_MINUTES.longest,
            shellProfile: { linux: "" },
        },
    });
}

/**
 * For the people who may use the bastion: they start sessions on it, with the audited document and no other, because
 * `ssm:SessionDocumentAccessCheck` makes the document a resource of the decision; they end only their own (Systems
 * Manager user guide, "Quickstart default IAM policies for Session Manager").
 */
export function operatorPolicy(t: SessionTargets, bastionName: string, documentArn: string): string {
    const { partition, region, accountId } = t.site;
    return policyDocument([
        {
            Sid: "StartOnBastion",
            Effect: "Allow",
            Action: "ssm:StartSession",
            Resource: instances(t.site),
            Condition: {
                StringEquals: { "ssm:resourceTag/Name": bastionName },
                BoolIfExists: { "ssm:SessionDocumentAccessCheck": "true" },
            },
        },
        { Sid: "AuditedDocumentOnly", Effect: "Allow", Action: "ssm:StartSession", Resource: documentArn },
        {
            Sid: "OwnSessions",
            Effect: "Allow",
            Action: ["ssm:TerminateSession", "ssm:ResumeSession", "ssmmessages:OpenDataChannel"],
            Resource: `arn:${partition}:ssm:${region}:${accountId}:session/\${aws:userid}-*`,
        },
        { Sid: "EncryptedSession", Effect: "Allow", Action: "kms:GenerateDataKey", Resource: t.kmsKeyArn },
    ]);
}

function instances({ partition, region, accountId }: Site): string {
    return `arn:${partition}:ec2:${region}:${accountId}:instance/*`;
}
