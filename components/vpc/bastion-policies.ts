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
 * Session document that forwards a port of the operator's machine to a monitoring tool or the Kubernetes API, and to
 * nothing else; the flows bastion → monitoring say the same. Who forwarded what is in the audit trail.
 */
export function forwardDocument(): string {
    const parameter = (description: string, allowedPattern: string) => ({
        type: "String",
        description,
        allowedPattern,
    });
    return JSON.stringify({
        schemaVersion: "1.0",
        description: "A local port to Grafana, Kibana or the Kubernetes API of the monitoring cluster",
        sessionType: "Port",
        parameters: {
            host: parameter(
                "Name of the tool or of the cluster's endpoint",
                "^((grafana|kibana)[.][a-z][a-z0-9-]*[.]integers[.]internal|[0-9A-Z]+[.][a-z0-9]+[.][a-z0-9-]+[.]eks[.]amazonaws[.]com)$",
            ),
            portNumber: parameter("443, 3000 or 5601", "^(443|3000|5601)$"),
            localPortNumber: parameter("Port of the operator's machine", "^[1-9][0-9]{3,4}$"),
        },
        properties: {
            type: "LocalPortForwarding",
            host: "{{ host }}",
            portNumber: "{{ portNumber }}",
            localPortNumber: "{{ localPortNumber }}",
        },
    });
}

/**
 * For the people who may use the bastion: they start sessions on it, with the audited documents and no other, because
 * `ssm:SessionDocumentAccessCheck` makes the document a resource of the decision; they end only their own (Systems
 * Manager user guide, "Quickstart default IAM policies for Session Manager").
 */
export function operatorPolicy(t: SessionTargets, bastionName: string, documentArns: readonly string[]): string {
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
        { Sid: "AuditedDocumentsOnly", Effect: "Allow", Action: "ssm:StartSession", Resource: documentArns },
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
