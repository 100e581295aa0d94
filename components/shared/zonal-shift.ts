/** What the target groups of a cross-zone network load balancer need before a zone can be shifted away. */

/**
 * The argument `targetHealthStates` of such a target group: a target that fails its checks gets no new connections, and
 * loses those it has after this many seconds. AWS's default cuts them at once, with which "Enable zonal shift for your
 * Network Load Balancer" (ELB User Guide, prerequisites) refuses zonal shift where load is balanced across zones.
 */
export const UNHEALTHY_TARGETS = [
    { enableUnhealthyConnectionTermination: false, unhealthyDrainingInterval: 30 },
] as const satisfies readonly object[];
