import * as pulumi from "@pulumi/pulumi";
import { orRefuse } from "../shared/refusal";
import { siteOf } from "../shared/site";
import type { EdgeTierArgs } from "./args";
import { Cdn } from "./cdn";
import { createCdnKey } from "./cdn-key";
import { EdgeAlarms } from "./edge-alarms";
import { EdgeDns } from "./edge-dns";
import { EdgeLogs } from "./edge-logs";
import { createOriginRecord, createViewerRecords } from "./edge-records";
import { createIssuer } from "./identity";
import { pathsOf, planListener } from "./listener-rules";
import { LoadBalancer } from "./load-balancer";
import { OriginVerification } from "./origin-verification";
import { createShieldAdvanced } from "./shield";
import { SignInPages } from "./sign-in-pages";
import { StaticAssets } from "./static-assets";
import type { TokenIssuer } from "./token-issuer";
import type { UserDirectory } from "./user-directory";
import { checkEdge } from "./validate";
import { CLOUDFRONT_REGION } from "./waf-rules";
import { WebAcl } from "./web-acl";

/**
 * The way of a request from the internet to the application: CDN → web ACL → load balancer 443 → target group 3000
 * (R-EDGE-1 to R-EDGE-8).
 */
export class EdgeTier extends pulumi.ComponentResource {
    /** The load balancer, with its listener and target group. */
    readonly loadBalancer: LoadBalancer;
    /** Absent where viewers connect to the load balancer. */
    readonly cdn: Cdn | undefined;
    /** Absent with an external token issuer. */
    readonly directory: UserDirectory | undefined;
    /** Who issues the tokens, and by which claims they are known. */
    readonly issuer: TokenIssuer;
    /** Where users sign in; the issuer itself where it is external. */
    readonly signInUrl: pulumi.Output<string>;
    /** Public hosted zone of the domain. */
    readonly hostedZoneId: pulumi.Output<string>;
    /** Name servers to delegate the zone to; empty for a zone that existed before. */
    readonly nameServers: pulumi.Output<string[]>;
    /** Name of the load balancer in the zone, which the CDN connects to. */
    readonly originDomainName: string;
    /** Bucket into which a release uploads compiled assets. */
    readonly assetsBucketName: pulumi.Output<string>;
    /** Bucket of the access logs of load balancer and CDN. */
    readonly logBucketName: pulumi.Output<string>;
    /** Web ACL of the load balancer. */
    readonly webAclArn: pulumi.Output<string>;
    /** Names of all web ACLs. */
    readonly webAclNames: string[];
    /** Log groups in the environment's region. */
    readonly logGroupNames: pulumi.Output<string[]>;
    /** Empty where viewers connect to the load balancer. */
    readonly distributionId: pulumi.Output<string>;
    /** Secret with the origin header's values, for a load balancer of another stack; empty without a CDN. */
    readonly originSecretArn: pulumi.Output<string>;
    /** OAuth client of the application; empty with an external issuer. */
    readonly clientId: pulumi.Output<string>;

    constructor(name: string, args: EdgeTierArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:edge:EdgeTier", name, {}, opts);
        orRefuse(() => checkEdge(args));
        const child = { parent: this };
        const { domainName, accessLogBucketName, deletionGuard } = args;
        const namePrefix = `integers-${args.environment}`;

        const dns = new EdgeDns(`${name}-dns`, { domainName, hostedZoneId: args.hostedZoneId, deletionGuard }, child);
        const logs = new EdgeLogs(
            `${name}-logs`,
            { namePrefix, retentionDays: args.accessLogDays, accessLogBucketName, deletionGuard },
            child,
        );
        const assets = new StaticAssets(
            `${name}-assets`,
            { namePrefix, dataKeyArn: args.dataKeyArn, accessLogBucketName, deletionGuard },
            child,
        );
        const identity = createIssuer(`${name}-users`, namePrefix, args, this);
        this.issuer = identity.issuer;
        this.directory = identity.directory;

        const plan = orRefuse(() => planListener(args.entry, args.api, args.roles));
        const waf = {
            ...args,
            namePrefix,
            logRetentionDays: args.wafLogDays,
            ...pathsOf(plan),
        };

        // The CDN and what only it needs: a key in its region, the secret that it shares with the load balancer.
        const cdnKey = args.entry === "cdn" ? createCdnKey(`${name}-cdn-key`, deletionGuard, this) : undefined;
        const origin =
            cdnKey &&
            new OriginVerification(
                `${name}-origin`,
                {
                    namePrefix,
                    keyArn: cdnKey.arn,
                    secretsKeyArn: args.secretsKeyArn,
                    generations: args.originSecretGenerations,
                    deletionGuard,
                    replica: args.secretReplica,
                },
                child,
            );
        const cdnAcl =
            cdnKey && new WebAcl(`${name}-cdn-waf`, { ...waf, placement: "cdn", logsKeyArn: cdnKey.arn }, child);

        this.loadBalancer = new LoadBalancer(
            name,
            {
                entry: args.entry,
                vpcId: args.vpcId,
                publicSubnetIds: args.publicSubnetIds,
                securityGroupId: args.securityGroupId,
                certificateArn: dns.certificateArn,
                plan,
                issuer: this.issuer,
                originSecrets: origin?.accepted,
                logs,
                deletionGuard,
            },
            child,
        );
        const acl = new WebAcl(
            `${name}-waf`,
            {
                ...waf,
                placement: args.entry === "cdn" ? "behindCdn" : "alone",
                protects: [{ role: "load-balancer", arn: this.loadBalancer.arn }],
            },
            child,
        );

        this.originDomainName = `origin.${domainName}`;
        const originRecord = createOriginRecord(name, dns.hostedZoneId, this.originDomainName, this.loadBalancer, this);
        this.cdn =
            origin &&
            cdnAcl &&
            new Cdn(
                `${name}-cdn`,
                {
                    namePrefix,
                    domainName,
                    originDomainName: this.originDomainName,
                    originSecret: origin.current,
                    certificateArn: dns.cdnCertificateArn,
                    webAclArn: cdnAcl.arn,
                    assets,
                    staticPaths: args.staticPaths,
                    signInOrigin: identity.signInOrigin,
                    priceClass: args.priceClass,
                    logs,
                },
                child,
            );
        const records = createViewerRecords(
            name,
            dns.hostedZoneId,
            domainName,
            this.cdn ?? { recordName: this.originDomainName, record: originRecord },
            this,
        );

        // Cognito refuses a name whose parent has no address yet.
        const pages =
            this.directory &&
            new SignInPages(
                `${name}-sign-in`,
                {
                    domainName,
                    hostedZoneId: dns.hostedZoneId,
                    certificateArn: dns.cdnCertificateArn,
                    directory: this.directory,
                },
                { parent: this, dependsOn: records },
            );
        // The sign-in pages stand outside CDN and load balancer: the user pool gets a web ACL of its own.
        const signInAcl =
            this.directory &&
            new WebAcl(
                `${name}-sign-in-waf`,
                { ...waf, placement: "signIn", protects: [{ role: "user-pool", arn: this.directory.userPoolArn }] },
                child,
            );

        if (args.shieldAdvanced !== undefined) {
            const protects: Record<string, pulumi.Input<string>> = { "load-balancer": this.loadBalancer.arn };
            if (this.cdn !== undefined) {
                protects["cdn"] = this.cdn.distributionArn;
            }
            createShieldAdvanced(`${name}-shield`, args.shieldAdvanced, protects, this);
        }
        new EdgeAlarms(
            name,
            {
                loadBalancer: this.loadBalancer,
                loadBalancerAcl: acl,
                signInAcl,
                certificateArn: dns.certificateArn,
                cdn: this.cdn && cdnAcl && { distribution: this.cdn, acl: cdnAcl },
                globalCertificateArn: this.cdn || this.directory ? dns.cdnCertificateArn : undefined,
                topics: args.alarmTopics,
                cdnTopics: args.cdnAlarmTopics,
            },
            child,
        );

        this.hostedZoneId = dns.hostedZoneId;
        this.nameServers = dns.nameServers;
        this.assetsBucketName = assets.bucketName;
        this.logBucketName = logs.bucketName;
        this.webAclArn = acl.arn;
        this.webAclNames = [cdnAcl, acl, signInAcl].flatMap((a) => (a === undefined ? [] : [a.metricName]));
        // Whoever reads them reads those of the region (Filebeat); the CDN's are in CloudFront's.
        this.logGroupNames = siteOf(this).apply(({ region }) =>
            [region === CLOUDFRONT_REGION ? cdnAcl : undefined, acl, signInAcl].flatMap((a) => a?.logGroupName ?? []),
        );
        this.distributionId = this.cdn?.distributionId ?? pulumi.output("");
        this.originSecretArn = origin?.secretArn ?? pulumi.output("");
        this.clientId = this.directory?.clientId ?? pulumi.output("");
        this.signInUrl = pages?.url ?? pulumi.output(this.issuer.issuer);
        this.registerOutputs({ domainName, targetGroupArn: this.loadBalancer.targetGroupArn });
    }
}
