import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type AlarmTopics, createAlarms } from "../shared/alarms";
import {
    CDN_ALARMS,
    CERTIFICATE_ALARMS,
    LOAD_BALANCER_ALARMS,
    SIGN_IN_ALARMS,
    TARGET_ALARMS,
    WAF_ALARMS,
} from "./alarm-table";
import type { Cdn } from "./cdn";
import type { LoadBalancer } from "./load-balancer";
import { checkCdnTopics } from "./validate";
import type { UserDirectory } from "./user-directory";
import type { WebAcl } from "./web-acl";
import { CLOUDFRONT_REGION } from "../shared/cloudfront-region";
import { orRefuse } from "../shared/refusal";

interface EdgeAlarmsArgs {
    readonly loadBalancer: LoadBalancer;
    readonly loadBalancerAcl: WebAcl;
    readonly certificateArn: pulumi.Input<string>;
    /** Web ACL of the user pool, where the tier has one. */
    readonly signInAcl: WebAcl | undefined;
    /** The user pool, where the tier has one. */
    readonly directory: UserDirectory | undefined;
    readonly cdn: { readonly distribution: Cdn; readonly acl: WebAcl } | undefined;
    /** Certificate of the CDN and the sign-in pages, in CloudFront's region, where the tier has one of them. */
    readonly globalCertificateArn: pulumi.Input<string> | undefined;
    readonly topics: AlarmTopics;
    /** Topics in CloudFront's region. */
    readonly cdnTopics: AlarmTopics | undefined;
}

/** The alarms of `alarm-table.ts` (R-OBS-3). */
export class EdgeAlarms extends pulumi.ComponentResource {
    /** Alarm on the end of the load balancer's certificate. */
    readonly certificateAlarmArn: pulumi.Output<string>;

    constructor(name: string, args: EdgeAlarmsArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:edge:EdgeAlarms", name, {}, opts);
        const { region } = aws.getRegionOutput({}, { parent: this });
        const { topics, loadBalancer } = args;
        const child = { parent: this };
        const balancer = { LoadBalancer: loadBalancer.arnSuffix };

        createAlarms(`${name}-alb`, { rows: LOAD_BALANCER_ALARMS, topics, dimensions: balancer }, child);
        const target = { ...balancer, TargetGroup: loadBalancer.targetGroupArnSuffix };
        createAlarms(`${name}-target`, { rows: TARGET_ALARMS, topics, dimensions: target }, child);
        const regional = { "alb-waf": args.loadBalancerAcl, "sign-in-waf": args.signInAcl };
        for (const [role, acl] of Object.entries(regional)) {
            if (acl !== undefined) {
                const dimensions = { WebACL: acl.metricName, Rule: "ALL", Region: region };
                createAlarms(`${name}-${role}`, { rows: WAF_ALARMS, topics, dimensions }, child);
            }
        }
        if (args.directory !== undefined) {
            const dimensions = { UserPool: args.directory.userPoolId, UserPoolClient: args.directory.clientId };
            createAlarms(`${name}-sign-in`, { rows: SIGN_IN_ALARMS, topics, dimensions }, child);
        }
        const certificate = { CertificateArn: args.certificateArn };
        const [expiry] = createAlarms(
            `${name}-tls`,
            { rows: CERTIFICATE_ALARMS, topics, dimensions: certificate },
            child,
        );
        this.certificateAlarmArn = expiry!.arn;

        if (args.globalCertificateArn !== undefined) {
            const rows = CERTIFICATE_ALARMS;
            const dimensions = { CertificateArn: args.globalCertificateArn };
            createAlarms(`${name}-cdn-tls`, { rows, dimensions, ...inCloudFrontsRegion(args) }, child);
        }
        if (args.cdn !== undefined) {
            const cdn = inCloudFrontsRegion(args);
            const distribution = { DistributionId: args.cdn.distribution.distributionId, Region: "Global" };
            createAlarms(`${name}-cdn`, { rows: CDN_ALARMS, dimensions: distribution, ...cdn }, child);
            const cdnAcl = { WebACL: args.cdn.acl.metricName, Rule: "ALL" };
            createAlarms(`${name}-cdn-waf`, { rows: WAF_ALARMS, dimensions: cdnAcl, ...cdn }, child);
        }
        this.registerOutputs({});
    }
}

function inCloudFrontsRegion({ cdnTopics, topics }: EdgeAlarmsArgs): { topics: AlarmTopics; region: string } {
    const region = aws.config.region;
    if (region !== undefined) {
        orRefuse(() => checkCdnTopics(cdnTopics, region));
    }
    return { topics: cdnTopics ?? topics, region: CLOUDFRONT_REGION };
}
