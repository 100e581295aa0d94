import { resourceRule } from "../../lib/rule";

/** AWS's own, in any partition and account. */
const ROLE = /:role\/aws-service-role\/config\.amazonaws\.com\//;

export const rule = resourceRule({
    name: "config-recorder-service-linked-role",
    family: "logging",
    description:
        "The recorder of AWS Config has its service-linked role, which may read every type that Config supports.",
    severity: "medium",
    covers: ["Config.1"],
    // A role of one's own with AWS_ConfigRole records as much; Security Hub tells of it nevertheless.
    level: "advisory",
    remediation:
        "Set roleArn to the ARN of AWSServiceRoleForConfig; the bucket and its key must let config.amazonaws.com write.",
    types: ["cfg:Recorder"],
    check: (recorder) =>
        ROLE.test(recorder.text("roleArn") ?? "")
            ? undefined
            : `${recorder.show("roleArn")}; set it to AWSServiceRoleForConfig's ARN`,
});
