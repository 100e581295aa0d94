/**
 * Seconds for which a network load balancer may go on sending new connections to a target that was deregistered, ELB's default
 * delay. AWS's own sidecar for it waits 120 s (awslabs, nlb-sidecar-for-ecs), AWS Support speaks of 180 to 300
 * (kubernetes-sigs/aws-load-balancer-controller, issue 1834).
 */
export const LEAVING_TARGET_SECONDS = 300;
