/** The two roles of a failover plan: one that carries it out, one that people take to approve it (R-DR-3, R-SEC-4). */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../shared/child-options";
import { policyDocument, type Site } from "../shared/policy-document";
import { createServiceRole } from "../shared/service-role";
import { approverStatements, planStatements } from "./plan-permissions";
import type { FailoverPlanArgs } from "./failover-plan";

interface PlanRoles {
    readonly approvalRole: aws.iam.Role;
    readonly executionRole: aws.iam.Role;
    /** What the execution role may do; the plan has to wait for it. */
    readonly permissions: aws.iam.RolePolicy;
}

/** @param reportPrefix of the reports in their bucket */
export function createPlanRoles(
    name: string,
    args: FailoverPlanArgs,
    site: pulumi.Output<Site>,
    reportPrefix: string,
    opts: ChildOptions,
): PlanRoles {
    const planArnPattern = site.apply(
        (s) => `arn:${s.partition}:arc-region-switch::${s.accountId}:plan/${args.planName}:*`,
    );
    const approvalRole = new aws.iam.Role(
        `${name}-approval`,
        {
            description: `People on call approve the steps of ${args.planName}`,
            assumeRolePolicy: site.apply((s) => approverTrust(s, args.approverArnPattern)),
            maxSessionDuration: 3600,
        },
        opts,
    );
    new aws.iam.RolePolicy(
        `${name}-approval`,
        { role: approvalRole.name, policy: planArnPattern.apply((arn) => policyDocument(approverStatements(arn))) },
        { ...opts, parent: approvalRole },
    );
    const executionRole = createServiceRole(
        `${name}-execution`,
        { service: "arc-region-switch.amazonaws.com", description: `ARC carries out ${args.planName}`, site },
        opts,
    );
    const permissions = new aws.iam.RolePolicy(
        `${name}-execution`,
        {
            role: executionRole.name,
            policy: executionPolicy(args, site, planArnPattern, [executionRole.arn, approvalRole.arn], reportPrefix),
        },
        { ...opts, parent: executionRole },
    );
    return { approvalRole, executionRole, permissions };
}

function executionPolicy(
    args: FailoverPlanArgs,
    site: pulumi.Output<Site>,
    planArn: pulumi.Output<string>,
    roleArns: pulumi.Output<string>[],
    reportPrefix: string,
): pulumi.Output<string> {
    const services = Object.values(args.services).flat();
    return pulumi
        .output({
            site,
            planArn,
            roleArns,
            clusterArns: services.map((s) => s.clusterArn),
            serviceArns: services.map((s) => s.serviceArn),
            databaseArns: Object.values(args.databaseArns),
            alarmArns: args.alarms.map((a) => a.arn),
            hostedZoneId: args.hostedZoneId,
            reportBucketName: args.reportBucketName,
            reportKeyArn: args.reportKeyArn,
        })
        .apply(({ site: s, clusterArns, hostedZoneId, reportBucketName, ...reach }) => {
            const inBothRegions = (service: string, resource: string) =>
                [args.primaryRegion, args.standbyRegion].map(
                    (region) => `arn:${s.partition}:${service}:${region}:${s.accountId}:${resource}`,
                );
            return policyDocument(
                planStatements({
                    ...reach,
                    clusterArns: [...new Set(clusterArns)],
                    hostedZoneArn: `arn:${s.partition}:route53:::hostedzone/${hostedZoneId}`,
                    reportArn: `arn:${s.partition}:s3:::${reportBucketName}/${reportPrefix}/*`,
                    scalableTargetArns: inBothRegions("application-autoscaling", "scalable-target/*"),
                    anyDatabaseArns: inBothRegions("rds", "db:*"),
                    quotaArns: inBothRegions("servicequotas", "*"),
                }),
            );
        });
}

/** People of this account whose own role fits the pattern, and nobody else: the pattern's `*` for an account is this one. */
function approverTrust({ partition, accountId }: Site, pattern: string): string {
    const here = pattern.replace(/^(arn:[^:]+:iam::)\*:/, `$1${accountId}:`);
    return policyDocument([
        {
            Sid: "AssumedByPeopleOnCall",
            Effect: "Allow",
            Principal: { AWS: `arn:${partition}:iam::${accountId}:root` },
            Action: "sts:AssumeRole",
            Condition: { ArnLike: { "aws:PrincipalArn": here } },
        },
    ]);
}
