import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { DeletionGuard } from "../shared/deletion-guard";
import { TARGET_HEALTH_STATES } from "../shared/network-load-balancer";
import { type Entrance, type EntranceName, entrances } from "./entrances";

interface EntryBalancerArgs {
    readonly vpcId: pulumi.Input<string>;
    readonly subnetIds: pulumi.Input<string[]>;
    readonly securityGroupId: pulumi.Input<string>;
    /** The nodes' Auto Scaling groups, by logical name. */
    readonly autoScalingGroups: Readonly<Record<string, pulumi.Output<string>>>;
    readonly namespaceId: pulumi.Input<string>;
    readonly deletionGuard: DeletionGuard;
}

/**
 * The one way into the cluster: an internal network load balancer over all zones, to fixed ports of the nodes, under
 * names of the environment's private zone (docs/decisions/0031).
 */
export class EntryBalancer extends pulumi.ComponentResource {
    readonly address: pulumi.Output<string>;

    constructor(name: string, args: EntryBalancerArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:observability:EntryBalancer", name, {}, opts);
        const balancer = new aws.lb.LoadBalancer(
            name,
            {
                loadBalancerType: "network",
                internal: true,
                subnets: args.subnetIds,
                securityGroups: [args.securityGroupId],
                enableCrossZoneLoadBalancing: true,
                enableDeletionProtection: args.deletionGuard.protect,
                enableZonalShift: true,
            },
            { parent: this },
        );
        for (const entrance of Object.keys(entrances) as EntranceName[]) {
            const targets = this.createTargets(name, entrance, balancer, args);
            for (const [group, autoscalingGroupName] of Object.entries(args.autoScalingGroups)) {
                new aws.autoscaling.Attachment(
                    `${name}-${entrance}-${group}`,
                    { autoscalingGroupName, lbTargetGroupArn: targets.arn },
                    { parent: targets },
                );
            }
            this.createName(`${name}-${entrance}`, entrance, balancer, args.namespaceId);
        }
        this.address = balancer.dnsName;
        this.registerOutputs({ address: this.address });
    }

    private createTargets(
        name: string,
        entrance: EntranceName,
        balancer: aws.lb.LoadBalancer,
        args: EntryBalancerArgs,
    ): aws.lb.TargetGroup {
        const { port, nodePort, health }: Entrance = entrances[entrance];
        const targets = new aws.lb.TargetGroup(
            // A target group's name has 32 characters at most, the random ones among them.
            `entry-${entrance}`,
            {
                vpcId: args.vpcId,
                targetType: "instance",
                protocol: "TCP",
                port: nodePort,
                // The nodes admit the balancer's security group (the flow monitoring → monitoring), not the clients'.
                preserveClientIp: "false",
                deregistrationDelay: 30,
                targetHealthStates: [...TARGET_HEALTH_STATES],
                healthCheck: {
                    ...health,
                    port: "traffic-port",
                    interval: 10,
                    timeout: 5,
                    healthyThreshold: 2,
                    unhealthyThreshold: 2,
                },
            },
            { parent: this },
        );
        new aws.lb.Listener(
            `${name}-${entrance}`,
            {
                loadBalancerArn: balancer.arn,
                port,
                protocol: "TCP",
                defaultActions: [{ type: "forward", targetGroupArn: targets.arn }],
            },
            { parent: this },
        );
        return targets;
    }

    /** An alias record: Cloud Map takes one for load balancers alone, and only with weighted routing (RegisterInstance). */
    private createName(
        name: string,
        entrance: EntranceName,
        balancer: aws.lb.LoadBalancer,
        namespaceId: pulumi.Input<string>,
    ): void {
        const service = new aws.servicediscovery.Service(
            name,
            {
                name: entrance,
                description: entrances[entrance].why,
                dnsConfig: { namespaceId, routingPolicy: "WEIGHTED", dnsRecords: [{ type: "A", ttl: 10 }] },
            },
            { parent: this },
        );
        new aws.servicediscovery.Instance(
            name,
            { serviceId: service.id, instanceId: entrance, attributes: { AWS_ALIAS_DNS_NAME: balancer.dnsName } },
            { parent: service },
        );
    }
}
