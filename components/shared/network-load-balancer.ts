/** What the target groups of network load balancers have in common. */

/**
 * Deregistration delay in seconds, ELB's default: for so long a network load balancer may go on sending new connections to a
 * target. AWS's own sidecar for it waits 120 s (awslabs, nlb-sidecar-for-ecs), AWS Support speaks of 180 to 300
 * (kubernetes-sigs/aws-load-balancer-controller, issue 1834).
 */
export const DEREGISTRATION_SECONDS = 300;

/**
 * `targetHealthStates`: a target that fails its checks gets no new connections, and loses those it has after this many seconds.
 * AWS's default cuts them at once, with which "Enable zonal shift for your Network Load Balancer" (ELB User Guide,
 * prerequisites) refuses zonal shift where load is balanced across zones.
 */
export const TARGET_HEALTH_STATES = [
    { enableUnhealthyConnectionTermination: false, unhealthyDrainingInterval: 30 },
] as const satisfies readonly object[];
