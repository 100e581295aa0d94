import { asksLoadBalancer } from "../../lib/health-check";
import { resourceRule } from "../../lib/rule";

/** What puts a group's instances behind a load balancer. */
const BALANCERS = ["targetGroupArns", "loadBalancers", "trafficSources"];

export const rule = resourceRule({
    name: "autoscaling-group-asks-load-balancer",
    family: "multi-az",
    description: "An Auto Scaling group behind a load balancer replaces instances that the balancer finds unhealthy.",
    severity: "low",
    covers: ["AutoScaling.1", "CT.AUTOSCALING.PR.4"],
    remediation: "Set healthCheckType to ELB.",
    types: ["autoscaling:Group"],
    check: (group) =>
        asksLoadBalancer(group) || !BALANCERS.some((key) => group.has(key))
            ? undefined
            : `${group.show("healthCheckType")} behind a load balancer; set it to ELB`,
});
