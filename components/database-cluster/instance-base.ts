/** What every instance of a region attaches to: parameters, subnets, enhanced monitoring (R-DB-4, R-DB-6). */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../shared/child-options";
import { managedPolicyArn, type Site } from "../shared/policy-document";
import { createServiceRole } from "../shared/service-role";
import type { SettledArgs } from "./args";
import { maxConnections } from "./instance-classes";
import { databaseParameters } from "./parameters";

export interface InstanceBase {
    readonly parameterGroup: aws.rds.ParameterGroup;
    readonly subnetGroup: aws.rds.SubnetGroup;
    readonly monitoringRole: aws.iam.Role;
    /** Enhanced monitoring starts with the instance: its role must be allowed to write by then. */
    readonly monitoringPolicy: aws.iam.RolePolicyAttachment;
}

/** Arguments that an instance of any region takes. */
export type BaseArgs = Pick<
    SettledArgs,
    | "instanceClass"
    | "engineMajorVersion"
    | "statementTimeoutSeconds"
    | "slowQueryMs"
    | "role"
    | "subnetIds"
    | "securityGroupId"
    | "dataKeyArn"
    | "logsKeyArn"
    | "logRetentionDays"
    | "maintenanceWindow"
    | "deletionGuard"
>;

const MONITORING_POLICY = "service-role/AmazonRDSEnhancedMonitoringRole";

export function createInstanceBase(
    name: string,
    args: BaseArgs,
    site: pulumi.Output<Site>,
    opts: ChildOptions,
): InstanceBase {
    const parameters = databaseParameters({
        maxConnections: maxConnections(args.instanceClass),
        statementTimeoutMs: args.statementTimeoutSeconds * 1000,
        slowQueryMs: args.slowQueryMs,
        fenced: args.role === "stale",
    });
    const parameterGroup = new aws.rds.ParameterGroup(
        `${name}-parameters`,
        {
            family: `postgres${args.engineMajorVersion}`,
            description: `${name}: each parameter's reason is in components/database-cluster/parameters.ts`,
            parameters: parameters.map(({ name, value, apply }) => ({ name, value, applyMethod: apply })),
        },
        opts,
    );
    const subnetGroup = new aws.rds.SubnetGroup(
        `${name}-subnets`,
        { description: `${name}: the database tier, no route to or from the internet`, subnetIds: args.subnetIds },
        opts,
    );
    const monitoringRole = createServiceRole(
        `${name}-monitoring`,
        { service: "monitoring.rds.amazonaws.com", description: `Enhanced monitoring of ${name}`, site },
        opts,
    );
    const monitoringPolicy = new aws.iam.RolePolicyAttachment(
        `${name}-monitoring`,
        { role: monitoringRole.name, policyArn: site.apply((s) => managedPolicyArn(s, MONITORING_POLICY)) },
        { ...opts, parent: monitoringRole },
    );
    return { parameterGroup, subnetGroup, monitoringRole, monitoringPolicy };
}
