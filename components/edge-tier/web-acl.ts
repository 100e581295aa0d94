import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { CLOUDFRONT_REGION } from "../shared/cloudfront-region";
import { orRefuse } from "../shared/refusal";
import { ORIGIN_HEADER } from "./origin-verification";
import { checkUnits } from "./validate-waf";
import { checkCountOnly, rulesAt, type WafPlacement, webAclName } from "./waf-rules";
import { toRules, type WafSettings } from "./waf-statements";

export interface WebAclArgs extends WafSettings {
    /** Prefix of physical names, unique in the account: `integers-<environment>`. */
    readonly namePrefix: string;
    /** Which rows of the rule table it takes. */
    readonly placement: WafPlacement;
    /** Whether AWS's bot control is among them; charged by the request. */
    readonly botControl: boolean;
    /** KMS key of the log group, in the region of the web ACL. */
    readonly logsKeyArn: pulumi.Input<string>;
    /** Days that the log group keeps, one of CloudWatch's steps. */
    readonly logRetentionDays: number;
    /** What the web ACL protects. A distribution names its web ACL itself instead. @default none */
    readonly protects?: readonly { readonly role: string; readonly arn: pulumi.Input<string> }[];
}

/** Request fields that carry credentials: they never reach the logs. */
const REDACTED_HEADERS = ["authorization", "cookie", ORIGIN_HEADER];

/**
 * Redaction of the logs leaves two copies: request samples are whole, and a rate rule logs the first 32 characters of the key
 * that it counts by, which is all of a session's id (AWS WAF Developer Guide, "Log fields", "Configuring logging").
 * Protection on the web ACL reaches both ("Data protection"). Every cookie is named once, as such and not as a header too: of a query,
 * whole and in parts, WAF takes one alone.
 */
const PROTECTED_FIELDS = [
    { fieldType: "SINGLE_HEADER", fieldKeys: REDACTED_HEADERS.filter((header) => header !== "cookie") },
    // Without keys: all (AWS WAF API, FieldToProtect).
    { fieldType: "SINGLE_COOKIE" },
];

/** A web ACL from the rule table, with its redacted logs and samples (R-EDGE-4, R-EDGE-8). */
export class WebAcl extends pulumi.ComponentResource {
    readonly arn: pulumi.Output<string>;
    /** Name of the web ACL, the `WebACL` dimension of its metrics. */
    readonly metricName: string;
    /** Name of its log group. */
    readonly logGroupName: string;

    constructor(name: string, args: WebAclArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:edge:WebAcl", name, {}, opts);

        orRefuse(() => checkCountOnly(args.countOnly));
        const settings = { botControl: args.botControl, blockedCountries: args.blockedCountries.length > 0 };
        const rows = rulesAt(args.placement, settings);
        orRefuse(() => checkUnits(name, rows, args));
        const region = args.placement === "cdn" ? CLOUDFRONT_REGION : undefined;
        this.metricName = webAclName(args.namePrefix, args.placement);

        // WAF delivers only to log groups with this prefix (AWS WAF Developer Guide, "Logging").
        this.logGroupName = `aws-waf-logs-${this.metricName}`;

        const acl = new aws.wafv2.WebAcl(
            name,
            {
                name: this.metricName,
                scope: args.placement === "cdn" ? "CLOUDFRONT" : "REGIONAL",
                region,
                defaultAction: { allow: {} },
                rules: orRefuse(() => toRules(rows, args)),
                dataProtectionConfig: {
                    dataProtections: PROTECTED_FIELDS.map((field) => ({ field, action: "SUBSTITUTION" })),
                },
                visibilityConfig: {
                    metricName: this.metricName,
                    cloudwatchMetricsEnabled: true,
                    sampledRequestsEnabled: true,
                },
            },
            { parent: this },
        );
        for (const target of args.protects ?? []) {
            new aws.wafv2.WebAclAssociation(
                `${name}-${target.role}`,
                { resourceArn: target.arn, webAclArn: acl.arn },
                { parent: this },
            );
        }
        this.arn = acl.arn;
        this.createLogs(name, acl.arn, region, args);
        this.registerOutputs({ arn: this.arn });
    }

    private createLogs(
        name: string,
        aclArn: pulumi.Output<string>,
        region: string | undefined,
        args: WebAclArgs,
    ): void {
        const group = new aws.cloudwatch.LogGroup(
            `${name}-logs`,
            {
                name: this.logGroupName,
                kmsKeyId: args.logsKeyArn,
                retentionInDays: args.logRetentionDays,
                region,
            },
            { parent: this },
        );
        new aws.wafv2.WebAclLoggingConfiguration(
            `${name}-logging`,
            {
                resourceArn: aclArn,
                logDestinationConfigs: [group.arn],
                redactedFields: REDACTED_HEADERS.map((header) => ({ singleHeader: { name: header } })),
                region,
            },
            { parent: this },
        );
    }
}
