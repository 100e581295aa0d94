import { resourceRule } from "../../lib/rule";

const OF_AWS = ["ebs.csi.aws.com", "kubernetes.io/aws-ebs", "ebs.csi.eks.amazonaws.com"];

export const rule = resourceRule({
    name: "kubernetes-storage-class-encrypted",
    family: "encryption",
    description: "Volumes that Kubernetes makes in AWS are encrypted.",
    severity: "high",
    covers: ["R-SEC-1"],
    remediation: "Set parameters.encrypted to 'true'.",
    types: ["kubernetes:storage.k8s.io/v1:StorageClass"],
    check: (storage) =>
        !OF_AWS.includes(storage.text("provisioner") ?? "") || storage.isTrue("parameters.encrypted")
            ? undefined
            : `${storage.show("parameters.encrypted")}; set it to "true"`,
});
