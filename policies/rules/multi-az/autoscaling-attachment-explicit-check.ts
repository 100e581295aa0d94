import { tellOf } from "../../lib/find";
import { stackRule } from "../../lib/rule";
import { CLASSIC_LOAD_BALANCERS, TARGET_GROUPS } from "../../lib/types";

const ENTRANCES = [
    ["lbTargetGroupArn", TARGET_GROUPS],
    ["elb", CLASSIC_LOAD_BALANCERS],
] as const;

export const rule = stackRule({
    name: "autoscaling-attachment-explicit-check",
    family: "multi-az",
    description:
        "What an Auto Scaling group is attached to says how it tells health, rather than relying on the default.",
    severity: "low",
    covers: ["CKV2_AWS_15"],
    level: "advisory",
    remediation: "Give the target group or classic load balancer a healthCheck.",
    types: ["autoscaling:Attachment"],
    check: (attachment, stack) =>
        tellOf(
            ENTRANCES.flatMap(([key, types]) => stack.targets(attachment, key, types)),
            (entrance) => !entrance.has("healthCheck"),
            (entrance) => `${entrance.name} has no healthCheck; give it one`,
        ),
});
