/** Flow logs of the whole VPC: accepted and rejected, to CloudWatch Logs and, if wanted, to S3 as Parquet (R-NET-6). */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../shared/child-options";
import { createLogGroup, type LogGroupArgs, logGroupName } from "../shared/log-groups";
import { policyDocument, type Site, writeLogGroup } from "../shared/policy-document";
import { createServiceRole } from "../shared/service-role";

interface FlowLogsArgs extends LogGroupArgs {
    readonly site: pulumi.Output<Site>;
    readonly vpcId: pulumi.Input<string>;
    readonly archiveBucketArn: pulumi.Input<string> | undefined;
}

/** Beyond version 2: the address before NAT (pkt-*), direction, path, TCP flags, zone (VPC user guide, "Flow log records"). */
const FIELDS = [
    ...["version", "account-id", "interface-id", "srcaddr", "dstaddr", "srcport", "dstport", "protocol", "packets"],
    ...["bytes", "start", "end", "action", "log-status", "vpc-id", "subnet-id", "az-id", "tcp-flags", "type"],
    ...["pkt-srcaddr", "pkt-dstaddr", "pkt-src-aws-service", "pkt-dst-aws-service", "flow-direction", "traffic-path"],
];

export function createFlowLogs(name: string, args: FlowLogsArgs, opts: ChildOptions): aws.cloudwatch.LogGroup {
    const logGroup = createLogGroup(`${name}-flow-logs`, logGroupName(name, "flow-logs"), args, opts);
    const common = {
        vpcId: args.vpcId,
        trafficType: "ALL",
        // The default of 600 s would hide what happened during an incident for ten minutes.
        maxAggregationInterval: 60,
        logFormat: FIELDS.map((field) => `\${${field}}`).join(" "),
    };
    // EC2 refuses a second flow log of the same VPC to the same place.
    const alone = { ...opts, deleteBeforeReplace: true };
    new aws.ec2.FlowLog(
        `${name}-flow-logs`,
        {
            ...common,
            logDestinationType: "cloud-watch-logs",
            logDestination: logGroup.arn,
            iamRoleArn: createDeliveryRole(name, args.site, logGroup, opts).arn,
            tags: { Name: `${name}-flow-logs` },
        },
        alone,
    );
    if (args.archiveBucketArn !== undefined) {
        new aws.ec2.FlowLog(
            `${name}-flow-log-archive`,
            {
                ...common,
                logDestinationType: "s3",
                logDestination: args.archiveBucketArn,
                // Hive paths would begin with another prefix than the one the archive lets log delivery write to.
                destinationOptions: { fileFormat: "parquet", hiveCompatiblePartitions: false, perHourPartition: true },
                tags: { Name: `${name}-flow-log-archive` },
            },
            alone,
        );
    }
    return logGroup;
}

function createDeliveryRole(
    name: string,
    site: pulumi.Output<Site>,
    logGroup: aws.cloudwatch.LogGroup,
    opts: ChildOptions,
): aws.iam.Role {
    const description = `Delivers the flow logs of ${name} to CloudWatch Logs`;
    const role = createServiceRole(
        `${name}-flow-logs`,
        { service: "vpc-flow-logs.amazonaws.com", description, site },
        opts,
    );
    const policy = logGroup.arn.apply((arn) => policyDocument(writeLogGroup(arn)));
    new aws.iam.RolePolicy(`${name}-flow-logs`, { role: role.name, policy }, { ...opts, parent: role });
    return role;
}
