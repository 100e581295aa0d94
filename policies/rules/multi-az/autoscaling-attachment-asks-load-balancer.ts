import { tellOf } from "../../lib/find";
import { asksLoadBalancer } from "../../lib/health-check";
import { stackRule } from "../../lib/rule";

/** Groups that name their load balancers themselves are autoscaling-group-asks-load-balancer's. */
export const rule = stackRule({
    name: "autoscaling-attachment-asks-load-balancer",
    family: "multi-az",
    description: "An Auto Scaling group that is put behind a load balancer replaces instances that it finds unhealthy.",
    severity: "low",
    covers: ["AutoScaling.1", "CKV2_AWS_15", "CT.AUTOSCALING.PR.4"],
    remediation: "Set healthCheckType of the group to ELB.",
    types: ["autoscaling:Attachment", "autoscaling:TrafficSourceAttachment"],
    check: (attachment, stack) =>
        // Its health checks are a type of their own.
        attachment.text("trafficSource.type") === "vpc-lattice"
            ? undefined
            : tellOf(
                  stack.targets(attachment, "autoscalingGroupName", ["autoscaling:Group"]),
                  (group) => !asksLoadBalancer(group),
                  (group) => `${group.show("healthCheckType")} of ${group.name}; set it to ELB`,
              ),
});
