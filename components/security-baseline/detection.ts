/**
 * What watches a region: AWS Config, GuardDuty, Security Hub, and the way from a finding to a person (R-SEC-2). One
 * recorder, detector and hub a region and account.
 */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { GuardDutyFeature, SecurityBaselineArgs, SecurityHubStandard } from "./args";
import { createConfigRecorder } from "./config-recorder";
import type { Context } from "./context";
import { type FindingRoute, FINDING_ROUTES } from "./finding-routes";
import type { LogArchive } from "./log-archive";
import type { Topics } from "./topics";

export type DetectionArgs = Pick<
    SecurityBaselineArgs,
    "configEnabled" | "guardDutyEnabled" | "guardDutyFeatures" | "securityHubEnabled" | "securityHubStandards"
>;

/** GuardDuty's names of the features. */
const FEATURES = {
    s3: "S3_DATA_EVENTS",
    eksAudit: "EKS_AUDIT_LOGS",
    malware: "EBS_MALWARE_PROTECTION",
    rdsLogin: "RDS_LOGIN_EVENTS",
    lambdaNetwork: "LAMBDA_NETWORK_LOGS",
    runtime: "RUNTIME_MONITORING",
} as const satisfies Record<GuardDutyFeature, string>;

/**
 * GuardDuty's own agents, which Runtime Monitoring can install. GuardDuty reports them with the feature, and without
 * their names the provider would replace the feature in every run (terraform-provider-aws, issue 36695). None is
 * installed: they would bring endpoints and security groups into the VPC that no layer knows.
 */
const AGENTS = ["EKS_ADDON_MANAGEMENT", "ECS_FARGATE_AGENT_MANAGEMENT", "EC2_AGENT_MANAGEMENT"];

/** https://docs.aws.amazon.com/securityhub/latest/userguide/standards-reference.html */
const STANDARDS = {
    fsbp: "aws-foundational-security-best-practices/v/1.0.0",
    cis: "cis-aws-foundations-benchmark/v/5.0.0",
    nist80053: "nist-800-53/v/5.0.0",
    pciDss: "pci-dss/v/4.0.1",
} as const satisfies Record<SecurityHubStandard, string>;

/**
 * What belongs to no region is recorded and checked in each: Security Hub's controls of it ask for that (Config.1), and a
 * finding of the account itself comes from both regions.
 */
export function createDetection(
    context: Context,
    args: DetectionArgs,
    logs: LogArchive,
    logsKeyArn: pulumi.Input<string>,
    roles: pulumi.Resource[],
): void {
    const recorder = args.configEnabled
        ? createConfigRecorder(context, { history: logs.configHistory, logsKeyArn, roles })
        : undefined;
    if (args.guardDutyEnabled) {
        createGuardDuty(context, args.guardDutyFeatures);
    }
    if (args.securityHubEnabled && recorder !== undefined) {
        createSecurityHub(context, args.securityHubStandards, recorder);
    }
}

/** A feature that is not wanted is set to DISABLED: one that is merely left out stays as it was. */
function createGuardDuty(context: Context, features: readonly GuardDutyFeature[]): void {
    const { name, parent } = context;
    const detector = new aws.guardduty.Detector(
        `${name}-guardduty`,
        { enable: true, findingPublishingFrequency: "FIFTEEN_MINUTES" },
        { parent },
    );
    for (const [feature, awsName] of Object.entries(FEATURES) as [GuardDutyFeature, string][]) {
        new aws.guardduty.DetectorFeature(
            `${name}-guardduty-${feature}`,
            {
                detectorId: detector.id,
                name: awsName,
                status: features.includes(feature) ? "ENABLED" : "DISABLED",
                ...(feature === "runtime"
                    ? { additionalConfigurations: AGENTS.map((agent) => ({ name: agent, status: "DISABLED" })) }
                    : {}),
            },
            { parent },
        );
    }
}

/** `configStatus`: most of the hub's checks read AWS Config, so it comes first. */
function createSecurityHub(
    context: Context,
    standards: readonly SecurityHubStandard[],
    configStatus: pulumi.Resource,
): void {
    const { name, site, parent } = context;
    const hub = new aws.securityhub.Account(
        `${name}-securityhub`,
        {
            // Standards are chosen below; AWS's own choice would bring an old CIS version.
            enableDefaultStandards: false,
            controlFindingGenerator: "SECURITY_CONTROL",
            autoEnableControls: true,
        },
        { parent, dependsOn: [configStatus] },
    );
    for (const standard of standards) {
        new aws.securityhub.StandardsSubscription(
            `${name}-securityhub-${standard}`,
            {
                standardsArn: site.apply(
                    (s) => `arn:${s.partition}:securityhub:${s.region}::standards/${STANDARDS[standard]}`,
                ),
            },
            { parent, dependsOn: [hub] },
        );
    }
}

/**
 * One rule and target a route. The targets have no role: for an encrypted topic EventBridge wants the topic's policy
 * (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html).
 */
export function createFindingRoutes(
    context: Context,
    topics: Topics,
    routes: readonly FindingRoute[] = FINDING_ROUTES,
): void {
    const { name, namePrefix, parent } = context;
    for (const route of routes) {
        const rule = new aws.cloudwatch.EventRule(
            `${name}-finding-${route.name}`,
            {
                name: `${namePrefix}-${route.name}`,
                description: route.description,
                eventPattern: JSON.stringify(route.pattern),
            },
            { parent },
        );
        new aws.cloudwatch.EventTarget(
            `${name}-finding-${route.name}-target`,
            { rule: rule.name, arn: topics[route.topic].arn },
            { parent },
        );
    }
}
