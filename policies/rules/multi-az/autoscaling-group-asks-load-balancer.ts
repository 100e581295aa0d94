import { someIn } from "../../lib/find";
import { asksLoadBalancer } from "../../lib/health-check";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

/** What puts a group's instances behind a load balancer; VPC Lattice, another source, has health checks of its own type. */
const isBehindBalancer = (group: View): boolean =>
    ["targetGroupArns", "loadBalancers"].some((key) => group.has(key)) ||
    someIn(group.views("trafficSources"), (source) => source.text("type") !== "vpc-lattice");

export const rule = resourceRule({
    name: "autoscaling-group-asks-load-balancer",
    family: "multi-az",
    description: "An Auto Scaling group behind a load balancer replaces instances that the balancer finds unhealthy.",
    severity: "low",
    covers: ["AutoScaling.1", "CT.AUTOSCALING.PR.4"],
    remediation: "Set healthCheckType to ELB.",
    types: ["autoscaling:Group"],
    check: (group) =>
        asksLoadBalancer(group) || !isBehindBalancer(group)
            ? undefined
            : `${group.show("healthCheckType")} behind a load balancer; set it to ELB`,
});
