/**
 * IAM policy documents as typed data. Pure: the ARNs that go in are plain text, so a test reads what comes out.
 */

type Principal = { readonly Service: string } | { readonly AWS: string } | { readonly Federated: string } | "*";

/** Operator → condition key → allowed value or values. */
export type Condition = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

export interface Statement {
    readonly Sid: string;
    readonly Effect: "Allow" | "Deny";
    /** Only in policies of resources; "*" only in a Deny. */
    readonly Principal?: Principal;
    readonly Action: string | readonly string[];
    /** Absent in a trust policy alone. */
    readonly Resource?: string | readonly string[];
    readonly Condition?: Condition;
}

/** Where a policy applies. What an ARN needs, once it is known. */
export interface Site {
    /** `aws`, `aws-cn` or `aws-us-gov`. */
    readonly partition: string;
    readonly accountId: string;
    readonly region: string;
}

/** A statement of a role's policy. */
export function allow(
    Sid: string,
    Action: readonly string[],
    Resource: string | readonly string[],
    Condition?: Condition,
): Statement {
    return { Sid, Effect: "Allow", Action, Resource, ...(Condition ? { Condition } : {}) };
}

/** The right to make the one role that a service has in every account where it works. */
export function makeServiceLinkedRole({ partition, accountId }: Site, service: string): Statement {
    return allow(
        "MakeServiceLinkedRole",
        ["iam:CreateServiceLinkedRole"],
        `arn:${partition}:iam::${accountId}:role/aws-service-role/${service}/*`,
        { StringEquals: { "iam:AWSServiceName": service } },
    );
}

/** A policy that AWS keeps, by its path and name, e.g. `service-role/AmazonRDSEnhancedMonitoringRole`. */
export function managedPolicyArn(site: Site, policy: string): string {
    return `arn:${site.partition}:iam::aws:policy/${policy}`;
}

/** What a role needs to write to one log group. Listing log groups knows no resource (Service Authorization Reference). */
export function writeLogGroup(logGroupArn: string): Statement[] {
    return [
        allow(
            "WriteLog",
            ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"],
            [logGroupArn, `${logGroupArn}:*`],
        ),
        allow("FindLog", ["logs:DescribeLogGroups"], "*"),
    ];
}

/**
 * A topic refuses plain transport (R-SEC-1, SNS.5), whoever publishes. EventBridge shows no `aws:SecureTransport` at
 * all, which `Bool` rightly takes as no match.
 */
export function publishOverTls(topicArn: string): Statement {
    return {
        Sid: "DenyPlainTransport",
        Effect: "Deny",
        Principal: "*",
        Action: "sns:Publish",
        Resource: topicArn,
        Condition: { Bool: { "aws:SecureTransport": "false" } },
    };
}

/** The document as the JSON text that IAM, KMS, S3 and SNS take. */
export function policyDocument(statements: readonly Statement[]): string {
    return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

/**
 * Services whose documentation shows a trust policy without a condition. Nothing promises that they send
 * `aws:SourceAccount`: a role that demands it might never be assumed, and for some we would notice in an emergency
 * only. Nothing is lost, because only this account can pass the role to a service (`iam:PassRole`).
 */
const WITHOUT_ACCOUNT: Readonly<Record<string, string>> = {
    "arc-region-switch.amazonaws.com": "ARC Developer Guide, Plan execution role trust policy",
    "backup.amazonaws.com": "AWS Backup Developer Guide, IAM service roles",
    "cloudtrail.amazonaws.com": "CloudTrail User Guide, Sending events to CloudWatch Logs",
    "lambda.amazonaws.com":
        "Lambda Developer Guide, Execution role; CloudWatch User Guide, Required roles for canaries",
    "s3.amazonaws.com": "S3 User Guide, Setting up permissions for live replication",
};

/**
 * The trust policy of a role that one AWS service assumes, for this account alone where the service says for which
 * account it acts.
 */
export function serviceTrust(service: string, site: Site): string {
    return policyDocument([
        {
            Sid: "AssumedByService",
            Effect: "Allow",
            Principal: { Service: service },
            Action: "sts:AssumeRole",
            // https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
            ...(service in WITHOUT_ACCOUNT
                ? {}
                : { Condition: { StringEquals: { "aws:SourceAccount": site.accountId } } }),
        },
    ]);
}
