import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "imds-one-hop",
    family: "exposure",
    description: "Instance metadata answers the instance itself, one hop away.",
    severity: "medium",
    // Security Hub retired AutoScaling.4; public rule sets still ask it.
    covers: ["CKV_AWS_341", "AutoScaling.4", "CT.AUTOSCALING.PR.3", "CT.EC2.PR.2"],
    level: "advisory",
    remediation: "Leave metadataOptions.httpPutResponseHopLimit at 1; containers with roles of their own need no more.",
    types: ["ec2:Instance", "ec2:SpotInstanceRequest", "ec2:LaunchTemplate", "ec2:LaunchConfiguration"],
    check: (instance) =>
        (instance.number("metadataOptions.httpPutResponseHopLimit") ?? 1) > 1 &&
        instance.text("metadataOptions.httpEndpoint") !== "disabled"
            ? `${instance.show("metadataOptions.httpPutResponseHopLimit")}; set it to 1`
            : undefined,
});
