import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "imds-v2-required",
    family: "exposure",
    description: "The instance metadata service takes tokens only (IMDSv2), or is off.",
    severity: "high",
    covers: [
        "EC2.8",
        "CKV_AWS_79",
        "EC2.170",
        "AutoScaling.3",
        "CIS-6.7",
        "AVD-AWS-0028",
        "AVD-AWS-0130",
        "CT.AUTOSCALING.PR.2",
        "CT.EC2.PR.1",
    ],
    remediation: "Set metadataOptions.httpTokens to required.",
    types: ["ec2:Instance", "ec2:SpotInstanceRequest", "ec2:LaunchTemplate", "ec2:LaunchConfiguration"],
    // An instance has the options of its launch template, which is judged by itself, where it gives none of its own.
    check: (instance) =>
        instance.text("metadataOptions.httpEndpoint") === "disabled" ||
        (instance.has("launchTemplate") && !instance.has("metadataOptions"))
            ? undefined
            : mustBeOneOf("metadataOptions.httpTokens", ["required"])(instance),
    remediate: (props) => {
        props.metadataOptions = { ...(props.metadataOptions as object | undefined), httpTokens: "required" };
    },
});
