/**
 * IAM policy documents as typed data. Pure: the ARNs that go in are plain text, so a test reads what comes out.
 */

export type Principal = { readonly Service: string } | { readonly AWS: string } | { readonly Federated: string } | "*";

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

/** The document as the JSON text that IAM, KMS, S3 and SNS take. */
export function policyDocument(statements: readonly Statement[]): string {
    return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

/** The trust policy of a role that one AWS service assumes, on behalf of this account alone. */
export function serviceTrust(service: string, site: Site): string {
    return policyDocument([
        {
            Sid: "AssumedByService",
            Effect: "Allow",
            Principal: { Service: service },
            Action: "sts:AssumeRole",
            // https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
            Condition: { StringEquals: { "aws:SourceAccount": site.accountId } },
        },
    ]);
}
