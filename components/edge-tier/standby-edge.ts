import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { orRefuse, refusal } from "../shared/refusal";
import { namesAt } from "./additional-names";
import type { EdgeTierArgs } from "./args";
import { EdgeAlarms } from "./edge-alarms";
import { certificateOf } from "./edge-dns";
import { EdgeLogs } from "./edge-logs";
import { audienceOf } from "./identity";
import { pathsOf, planListener } from "./listener-rules";
import { LoadBalancer } from "./load-balancer";
import { createProtections } from "./shield";
import { accessTokenClaims, TokenIssuer } from "./token-issuer";
import { WebAcl } from "./web-acl";

/** The edge's settings that are the same in both regions, and what the first region's edge publishes. */
export interface StandbyEdgeArgs extends Pick<
    EdgeTierArgs,
    | "environment"
    | "domainName"
    | "additionalNames"
    | "healthPath"
    | "entry"
    | "vpcId"
    | "publicSubnetIds"
    | "securityGroupId"
    | "identity"
    | "roles"
    | "api"
    | "originSecretGenerations"
    | "shieldAdvanced"
    | "signInPaths"
    | "rateLimits"
    | "countOnly"
    | "blockedCountries"
    | "botControl"
    | "accessLogDays"
    | "wafLogDays"
    | "logsKeyArn"
    | "accessLogBucketName"
    | "alarmTopics"
    | "deletionGuard"
> {
    readonly region: string;
    /** This region's replica of the secret with the origin header's values; unused without a CDN. */
    readonly originSecretArn: pulumi.Input<string>;
    /** Issuer of the tokens, as the first region's edge publishes it. */
    readonly issuer: {
        readonly tokenIssuer: pulumi.Input<string>;
        readonly tokenJwksUrl: pulumi.Input<string>;
        readonly tokenRolesClaim: pulumi.Input<string>;
        readonly tokenClientId: pulumi.Input<string>;
    };
}

/**
 * The edge of the second region, of `EdgeTier`'s own parts: certificate, load balancer with the same rules, web ACL,
 * logs. CDN, zone, sign-in and their web ACLs are global or the first region's and exist once; the origin's record here
 * needs the failover plan's health check, hence `Recovery` makes it (R-DR-3).
 */
export class StandbyEdge extends pulumi.ComponentResource {
    readonly loadBalancer: LoadBalancer;
    readonly certificateArn: pulumi.Output<string>;
    /** Alarm on the end of the certificate. */
    readonly certificateAlarmArn: pulumi.Output<string>;

    constructor(name: string, args: StandbyEdgeArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:edge:StandbyEdge", name, {}, opts);
        const child = { parent: this };
        const named = { ...args, namePrefix: `integers-${args.environment}` };
        const plan = orRefuse(() => planListener(args.entry, args.api, args.roles));

        this.certificateArn = this.createCertificate(name, args);
        const logs = new EdgeLogs(
            `${name}-logs`,
            { ...named, bucketSuffix: `-${args.region}`, retentionDays: args.accessLogDays },
            child,
        );
        this.loadBalancer = new LoadBalancer(
            name,
            {
                ...args,
                certificateArn: this.certificateArn,
                plan,
                issuer: issuerOf(args),
                originSecrets: plan.verifyOrigin ? this.readOriginSecrets(args) : undefined,
                logs,
            },
            child,
        );
        const acl = new WebAcl(
            `${name}-waf`,
            {
                ...named,
                placement: args.entry === "cdn" ? "behindCdn" : "alone",
                logRetentionDays: args.wafLogDays,
                ...pathsOf(plan),
                protects: [{ role: "load-balancer", arn: this.loadBalancer.arn }],
            },
            child,
        );
        if (args.shieldAdvanced !== undefined) {
            // The account's subscription is the first region's.
            createProtections(`${name}-shield`, { "load-balancer": this.loadBalancer.arn }, child);
        }
        const alarms = new EdgeAlarms(
            name,
            {
                loadBalancer: this.loadBalancer,
                loadBalancerAcl: acl,
                signInAcl: undefined,
                directory: undefined,
                certificateArn: this.certificateArn,
                cdn: undefined,
                globalCertificateArn: undefined,
                topics: args.alarmTopics,
                cdnTopics: undefined,
            },
            child,
        );
        this.certificateAlarmArn = alarms.certificateAlarmArn;
        this.registerOutputs({ targetGroupArn: this.loadBalancer.targetGroupArn });
    }

    /**
     * A name is validated by the same record in every region of the account (ACM User Guide, "DNS validation"): the
     * first region's edge, or whoever made it, keeps that record.
     */
    private createCertificate(name: string, args: StandbyEdgeArgs): pulumi.Output<string> {
        const inputs = certificateOf(args.domainName, namesAt("internet", args));
        const certificate = new aws.acm.Certificate(name, inputs, { parent: this });
        const records = certificate.domainValidationOptions.apply((options) => [
            ...new Set(options.map((option) => option.resourceRecordName)),
        ]);
        return new aws.acm.CertificateValidation(
            name,
            { certificateArn: certificate.arn, validationRecordFqdns: records },
            { parent: this },
        ).certificateArn;
    }

    /**
     * The values of as many generations as are configured. Replication takes time (Secrets Manager User Guide): with
     * the replica's old values the load balancer would refuse what the CDN is about to send.
     *
     * The role that previews pull requests reads no secret (docs/decisions/0069): for it the values are unknown.
     */
    private readOriginSecrets({ originSecretArn, originSecretGenerations }: StandbyEdgeArgs): pulumi.Output<string[]> {
        const notKnown = async (why: string): Promise<string[]> => {
            await pulumi.log.warn(
                `${why}: the rules of the second region's listener are shown as changing, whether they do or not.`,
            );
            return pulumi.unknown as string[];
        };
        const values = pulumi.output(originSecretArn).apply(async (secretId) => {
            const preview = pulumi.runtime.isDryRun();
            const found = await this.secretValues(secretId).catch((error: unknown) => {
                if (!preview || !/AccessDenied/.test(String(error))) {
                    throw error;
                }
                return undefined;
            });
            if (found === undefined) {
                return notKnown("This preview may not read the secret of the origin header");
            }
            const [held, configured] = [found.length, originSecretGenerations.length];
            if (held === configured) {
                return found;
            }
            const behind = `The second region's secret of the origin header holds ${held} of the ${configured} values of edge:originSecretGenerations`;
            if (preview) {
                return notKnown(behind);
            }
            throw refusal(
                `${behind}: layer edge has not deployed them, or the replica is behind. Deploy edge, or wait a minute and repeat ` +
                    `this (docs/runbooks/edge-origin-secret.md).`,
            );
        });
        return pulumi.secret(values);
    }

    private async secretValues(secretId: string): Promise<string[]> {
        const { secretString } = await aws.secretsmanager.getSecretVersion({ secretId }, { parent: this });
        return JSON.parse(secretString) as string[];
    }
}

/** The claims that the first region's listener checks, over its published issuer. */
function issuerOf({ identity, issuer }: StandbyEdgeArgs): TokenIssuer {
    const claims = identity.provider === "cognito" ? accessTokenClaims(issuer.tokenClientId) : [audienceOf(identity)];
    return new TokenIssuer({
        issuer: issuer.tokenIssuer,
        jwksUrl: issuer.tokenJwksUrl,
        claims,
        rolesClaim: issuer.tokenRolesClaim,
        rolesFormat: identity.provider === "external" ? identity.rolesFormat : undefined,
    });
}
