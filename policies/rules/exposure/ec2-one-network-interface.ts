import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ec2-one-network-interface",
    family: "exposure",
    description: "An instance has one network interface; several join networks that were meant to be apart.",
    severity: "low",
    covers: ["EC2.17", "CT.EC2.PR.12"],
    level: "advisory",
    remediation: "Keep one network interface.",
    types: ["ec2:Instance", "ec2:LaunchTemplate"],
    check: (instance) => {
        const count = instance.elements("networkInterfaces").length;
        return count > 1 ? `it has ${count} network interfaces; keep one` : undefined;
    },
});
