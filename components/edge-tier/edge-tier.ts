import * as pulumi from "@pulumi/pulumi";
import { CLOUDFRONT_REGION } from "../shared/cloudfront-region";
import { orRefuse } from "../shared/refusal";
import { siteOf } from "../shared/site";
import { checkAdditionalNames, viewerNames, zoneOf } from "./additional-names";
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
import { WebAcl, type WebAclArgs } from "./web-acl";

type WafArgs = Omit<WebAclArgs, "placement" | "protects">;

/**
 * The path of a request from the internet to the application: CDN → web ACL → load balancer 443 → target group 3000
 * (R-EDGE-1 to R-EDGE-8).
 */
export class EdgeTier extends pulumi.ComponentResource {
    /** The load balancer, with its listener and target group. */
    readonly loadBalancer: LoadBalancer;
    /** The CDN; undefined if viewers connect to the load balancer. */
    readonly cdn: Cdn | undefined;
    /** The user pool; absent with an external token issuer. */
    readonly directory: UserDirectory | undefined;
    /** Who issues the tokens, and by which claims they are known. */
    readonly issuer: TokenIssuer;
    /** Where users sign in; the issuer itself if it is external. */
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
    /** Id of the CDN's distribution; empty if viewers connect to the load balancer. */
    readonly distributionId: pulumi.Output<string>;
    /** Secret with the origin header's values, for a load balancer of another stack; empty without a CDN. */
    readonly originSecretArn: pulumi.Output<string>;
    /** OAuth client of the application; empty with an external issuer. */
    readonly clientId: pulumi.Output<string>;

    constructor(name: string, args: EdgeTierArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:edge:EdgeTier", name, {}, opts);
        orRefuse(() => checkEdge(args));
        orRefuse(() => checkAdditionalNames(args, args.entry));
        const plan = orRefuse(() => planListener(args.entry, args.api, args.roles));
        const child = { parent: this };
        const { domainName } = args;
        const named = { ...args, namePrefix: `integers-${args.environment}` };
        const waf = { ...named, logRetentionDays: args.wafLogDays, ...pathsOf(plan) };

        const dns = new EdgeDns(`${name}-dns`, args, child);
        const logs = new EdgeLogs(`${name}-logs`, { ...named, retentionDays: args.accessLogDays }, child);
        const assets = new StaticAssets(`${name}-assets`, named, child);
        const identity = createIssuer(`${name}-users`, named.namePrefix, args, child);
        this.issuer = identity.issuer;
        this.directory = identity.directory;
        const cdnParts = args.entry === "cdn" ? this.createCdnParts(name, waf, args) : undefined;

        this.loadBalancer = new LoadBalancer(
            name,
            {
                ...args,
                certificateArn: dns.certificateArn,
                plan,
                issuer: this.issuer,
                originSecrets: cdnParts?.origin.accepted,
                logs,
            },
            child,
        );
        const protects = [{ role: "load-balancer", arn: this.loadBalancer.arn }];
        const acl = new WebAcl(`${name}-waf`, { ...waf, placement: cdnParts ? "behindCdn" : "alone", protects }, child);

        this.originDomainName = `origin.${domainName}`;
        const originRecord = createOriginRecord(
            name,
            dns.hostedZoneId,
            this.originDomainName,
            this.loadBalancer,
            child,
        );
        this.cdn =
            cdnParts &&
            new Cdn(
                `${name}-cdn`,
                {
                    ...named,
                    viewerNames: viewerNames(args),
                    originDomainName: this.originDomainName,
                    originSecret: cdnParts.origin.current,
                    certificateArn: dns.cdnCertificateArn,
                    webAclArn: cdnParts.acl.arn,
                    assets,
                    signInOrigin: identity.signInOrigin,
                    logs,
                },
                child,
            );
        const target = this.cdn ?? { recordName: this.originDomainName, record: originRecord };
        const viewerRecords = createViewerRecords(`${name}-viewers`, dns.hostedZoneId, domainName, target, child);
        for (const [further, records] of Object.entries(args.additionalNames ?? {})) {
            const zone = zoneOf(records);
            if (zone !== undefined) {
                createViewerRecords(`${name}-viewers-${further}`, dns.zoneId(zone), further, target, child);
            }
        }
        const signIn = this.directory && this.createSignIn(name, waf, domainName, this.directory, dns, viewerRecords);

        if (args.shieldAdvanced !== undefined) {
            const distribution = this.cdn && { cdn: this.cdn.distributionArn };
            const shielded = { "load-balancer": this.loadBalancer.arn, ...distribution };
            createShieldAdvanced(`${name}-shield`, args.shieldAdvanced, shielded, child);
        }
        new EdgeAlarms(
            name,
            {
                loadBalancer: this.loadBalancer,
                loadBalancerAcl: acl,
                signInAcl: signIn?.acl,
                directory: this.directory,
                certificateArn: dns.certificateArn,
                cdn: this.cdn && cdnParts && { distribution: this.cdn, acl: cdnParts.acl },
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
        this.webAclNames = [cdnParts?.acl, acl, signIn?.acl].flatMap((a) => a?.metricName ?? []);
        // Filebeat reads the log groups of the environment's region; the CDN's is in CloudFront's.
        this.logGroupNames = siteOf(this).apply(({ region }) =>
            [region === CLOUDFRONT_REGION ? cdnParts?.acl : undefined, acl, signIn?.acl].flatMap(
                (a) => a?.logGroupName ?? [],
            ),
        );
        this.distributionId = this.cdn?.distributionId ?? pulumi.output("");
        this.originSecretArn = cdnParts?.origin.secretArn ?? pulumi.output("");
        this.clientId = this.directory?.clientId ?? pulumi.output("");
        this.signInUrl = signIn?.pages.url ?? pulumi.output(this.issuer.issuer);
        this.registerOutputs({ domainName, targetGroupArn: this.loadBalancer.targetGroupArn });
    }

    /** What only a CDN needs: a key in its region, the secret that it shares with the load balancer, a web ACL of its own. */
    private createCdnParts(name: string, waf: WafArgs, args: EdgeTierArgs) {
        const key = createCdnKey(`${name}-cdn-key`, args.deletionGuard, { parent: this });
        const origin = new OriginVerification(
            `${name}-origin`,
            {
                namePrefix: waf.namePrefix,
                keyArn: key.arn,
                secretsKeyArn: args.secretsKeyArn,
                generations: args.originSecretGenerations,
                deletionGuard: args.deletionGuard,
                replica: args.secretReplica,
            },
            { parent: this },
        );
        const acl = new WebAcl(`${name}-cdn-waf`, { ...waf, placement: "cdn", logsKeyArn: key.arn }, { parent: this });
        return { origin, acl };
    }

    /**
     * The sign-in pages, after the viewers' records: Cognito refuses a name whose parent has no address yet. They stand outside
     * CDN and load balancer, so the user pool has a web ACL of its own.
     */
    private createSignIn(
        name: string,
        waf: WafArgs,
        domainName: string,
        directory: UserDirectory,
        { hostedZoneId, cdnCertificateArn }: EdgeDns,
        viewerRecords: pulumi.Resource[],
    ) {
        const pages = new SignInPages(
            `${name}-sign-in`,
            { domainName, hostedZoneId, certificateArn: cdnCertificateArn, directory },
            { parent: this, dependsOn: viewerRecords },
        );
        const protects = [{ role: "user-pool", arn: directory.userPoolArn }];
        const acl = new WebAcl(`${name}-sign-in-waf`, { ...waf, placement: "signIn", protects }, { parent: this });
        return { pages, acl };
    }
}
