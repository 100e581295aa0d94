import { EdgeTier, type EdgeTierArgs } from "../../../components/edge-tier";
import { type MockOptions, record } from "../mocks";
import { EDGE_OUTPUTS } from "./outputs";

const topics = {
    critical: "arn:aws:sns:us-east-1:123456789012:critical",
    warning: "arn:aws:sns:us-east-1:123456789012:warning",
    info: "arn:aws:sns:us-east-1:123456789012:info",
};

/** Complete and plain arguments; each test changes what it is about. */
export const BASE: EdgeTierArgs = {
    environment: "prod",
    domainName: "integers.example.com",
    entry: "cdn",
    vpcId: "vpc-0a1b2c3d4e5f60718",
    publicSubnetIds: ["subnet-a", "subnet-b", "subnet-c"],
    securityGroupId: "sg-loadbalancer",
    identity: {
        provider: "cognito",
        mfa: "optional",
        threatProtection: false,
        accessTokenMinutes: 15,
        refreshTokenDays: 30,
    },
    roles: {
        member: { description: "Uses counters", precedence: 10, paths: [] },
        admin: { description: "Administers", precedence: 0, paths: ["/api/admin/*"] },
    },
    api: { paths: ["/api/*"], publicPaths: [] },
    signInPaths: ["/users/sign_in"],
    staticPaths: ["/assets/*", "/favicon.ico"],
    rateLimits: { requestsPerIp: 2000, requestsPerUser: 1000, signInsPerIp: 20 },
    countOnly: [],
    blockedCountries: [],
    botControl: false,
    priceClass: "PriceClass_100",
    originSecretGenerations: [1],
    accessLogDays: 365,
    wafLogDays: 90,
    logsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/logs",
    dataKeyArn: "arn:aws:kms:us-east-1:123456789012:key/data",
    secretsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/secrets",
    accessLogBucketName: "integers-prod-access-logs",
    alarmTopics: topics,
    deletionGuard: { protect: true },
};

/** Ids of Cognito's, which tell a pool from its client. */
export const [POOL_ID, CLIENT_ID] = ["us-east-1_AbCdEfGhI", "1example23456789"];
const OUTPUTS: typeof EDGE_OUTPUTS = {
    ...EDGE_OUTPUTS,
    "aws:cognito/userPool:UserPool": () => ({ id: POOL_ID }),
    "aws:cognito/userPoolClient:UserPoolClient": () => ({ id: CLIENT_ID }),
};

/** The tier under mocks, with its arguments changed. */
export function recordEdge(changes: Partial<EdgeTierArgs> = {}, options: MockOptions = {}) {
    return record(() => new EdgeTier("edge", { ...BASE, ...changes }), { outputs: OUTPUTS, ...options });
}
