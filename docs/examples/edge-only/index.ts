/** The entry to a service, in a VPC that exists: load balancer, WAF, CDN, certificate, zone, user directory. */
import * as pulumi from "@pulumi/pulumi";
import { EdgeTier } from "../../../components";

const config = new pulumi.Config();
const topicArn = config.require("topicArn");

const edge = new EdgeTier("example", {
    environment: "example",
    domainName: "edge-only.example.com",
    // The VPC's load balancer group admits CloudFront alone, Vpc's default.
    entry: "cdn",
    vpcId: config.require("vpcId"),
    publicSubnetIds: config.requireObject<string[]>("publicSubnetIds"),
    securityGroupId: config.require("loadBalancerSecurityGroupId"),
    identity: {
        provider: "cognito",
        mfa: "optional",
        threatProtection: false,
        accessTokenMinutes: 15,
        refreshTokenDays: 30,
    },
    roles: { admin: { description: "Administers users", precedence: 0, paths: ["/api/admin*"] } },
    api: { paths: ["/api/*"], publicPaths: [] },
    signInPaths: ["/users/sign_in"],
    staticPaths: ["/assets/*"],
    rateLimits: { requestsPerIp: 2000, requestsPerUser: 1000, signInsPerIp: 100 },
    blockedCountries: [],
    countOnly: [],
    botControl: false,
    priceClass: "PriceClass_100",
    originSecretGenerations: [1],
    accessLogDays: 90,
    wafLogDays: 30,
    logsKeyArn: config.require("logsKeyArn"),
    dataKeyArn: config.require("dataKeyArn"),
    secretsKeyArn: config.require("dataKeyArn"),
    accessLogBucketName: config.require("accessLogBucketName"),
    alarmTopics: { critical: topicArn, warning: topicArn, info: topicArn },
    deletionGuard: { protect: false, reason: "An example that is thrown away" },
});

/** To delegate the zone to. */
export const nameServers = edge.nameServers;
/** Where a service puts its targets, port 3000. */
export const targetGroupArn = edge.loadBalancer.targetGroupArn;
