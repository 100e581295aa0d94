import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { provisioner: "ebs.csi.aws.com", parameters: { type: "gp3", encrypted: "true" } },
    passing: {
        "files, which their file system encrypts": {
            provisioner: "efs.csi.aws.com",
            parameters: { encrypted: ABSENT },
        },
    },
    violating: {
        "parameters absent": { parameters: ABSENT },
        absent: { parameters: { encrypted: ABSENT } },
        false: { parameters: { encrypted: "false" } },
        "the driver of before": { provisioner: "kubernetes.io/aws-ebs", parameters: { encrypted: ABSENT } },
    },
    unknown: { encrypted: { parameters: { encrypted: UNKNOWN } } },
});
