import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const group = (healthCheckType: unknown) => ({ group: { props: { healthCheckType } } });
const form = (type: string, source: object) =>
    stackCases({
        types: [type],
        stack: {
            it: { props: { autoscalingGroupName: ref("group"), ...source } },
            group: { type: "autoscaling:Group", props: { healthCheckType: "ELB" } },
        },
        passing: {
            "and the volumes' health": group("EBS,ELB"),
            "no group, which the provider refuses": {
                it: { props: { autoscalingGroupName: ABSENT } },
                ...group("EC2"),
            },
            "a group of another stack": { it: { props: { autoscalingGroupName: "elsewhere" } }, ...group("EC2") },
            ...("trafficSource" in source && {
                "a network of services": { it: { props: { trafficSource: { type: "vpc-lattice" } } }, ...group("EC2") },
            }),
        },
        violating: { absent: group(ABSENT), "the machine's own health": group("EC2") },
        unknown: {
            healthCheckType: group(UNKNOWN),
            group: { it: { props: { autoscalingGroupName: UNKNOWN } } },
        },
    });

export const cases = [
    form("autoscaling:Attachment", { lbTargetGroupArn: "arn:aws:elasticloadbalancing:us-east-1:1:targetgroup/a/1" }),
    form("autoscaling:TrafficSourceAttachment", { trafficSource: { type: "elbv2", identifier: "arn" } }),
];
