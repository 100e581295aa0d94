/** The one address of the pooler: an internal network load balancer over all zones (R-DB-3). */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../shared/child-options";
import { DEREGISTRATION_SECONDS, TARGET_HEALTH_STATES } from "../shared/network-load-balancer";
import { POSTGRESQL_PORT } from "../shared/ports";
import type { SettledArgs } from "./args";

export interface PoolerEndpoint {
    readonly address: pulumi.Output<string>;
    readonly targetGroupArn: pulumi.Output<string>;
    /** ECS refuses a target group without a listener: the service waits for it. */
    readonly listener: aws.lb.Listener;
}

/** Seconds without a packet; PgBouncer's keep-alives come after 10 s, so that no open connection is cut. */
const IDLE_TIMEOUT = 350;

export function createPoolerEndpoint(name: string, args: SettledArgs, opts: ChildOptions): PoolerEndpoint {
    const balancer = new aws.lb.LoadBalancer(
        `${name}-nlb`,
        {
            loadBalancerType: "network",
            internal: true,
            subnets: args.subnetIds,
            securityGroups: [args.securityGroupId],
            enableCrossZoneLoadBalancing: true,
            // Clients reach the balancer of their own zone first; the others stay in the answer.
            dnsRecordClientRoutingPolicy: "partial_availability_zone_affinity",
            enableDeletionProtection: args.deletionGuard.protect,
            enableZonalShift: true,
        },
        opts,
    );
    const targetGroup = new aws.lb.TargetGroup(
        `${name}-tasks`,
        {
            vpcId: args.vpcId,
            targetType: "ip",
            // PostgreSQL negotiates TLS inside its own protocol, which no load balancer can end: it passes through.
            protocol: "TCP",
            port: POSTGRESQL_PORT,
            // The tasks' security group admits the balancer's (the flow pooler → pooler), not the clients'.
            preserveClientIp: "false",
            // ECS stops a task once this is over (ECS Developer Guide, "Optimize load balancer connection draining parameters").
            deregistrationDelay: DEREGISTRATION_SECONDS,
            connectionTermination: false,
            targetHealthStates: [...TARGET_HEALTH_STATES],
            // The container's own health check tests queries; this one only finds a task that is gone.
            healthCheck: {
                protocol: "TCP",
                port: "traffic-port",
                interval: 10,
                timeout: 5,
                healthyThreshold: 2,
                unhealthyThreshold: 2,
            },
        },
        opts,
    );
    const listener = new aws.lb.Listener(
        `${name}-listener`,
        {
            loadBalancerArn: balancer.arn,
            port: POSTGRESQL_PORT,
            protocol: "TCP",
            tcpIdleTimeoutSeconds: IDLE_TIMEOUT,
            defaultActions: [{ type: "forward", targetGroupArn: targetGroup.arn }],
        },
        opts,
    );
    return { address: balancer.dnsName, targetGroupArn: targetGroup.arn, listener };
}
