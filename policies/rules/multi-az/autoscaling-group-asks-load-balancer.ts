import { someIn } from "../../lib/find";
import { asksLoadBalancer } from "../../lib/health-check";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

/** A target group's ARN says it where no type is given: AWS asks for one beside a Classic Load Balancer's name alone. */
const isLattice = (source: View): boolean =>
    source.has("type")
        ? source.text("type") === "vpc-lattice"
        : /^arn:[^:]*:vpc-lattice:/.test(source.text("identifier") ?? "");

/** What puts a group's instances behind a load balancer; VPC Lattice, another source, has health checks of its own type. */
const isBehindBalancer = (group: View): boolean =>
    ["targetGroupArns", "loadBalancers"].some((key) => group.has(key)) ||
    someIn(group.views("trafficSources"), (source) => !isLattice(source));

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
