import { mustEncrypt } from "../../lib/emr-security";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "emr-security-in-transit",
    family: "transit",
    description: "A security configuration of EMR encrypts what the nodes of a cluster say to each other.",
    severity: "medium",
    covers: ["EMR.4", "CKV_AWS_351", "CT.EMR.PR.4", "AVD-AWS-0138"],
    remediation: "Set EncryptionConfiguration.EnableInTransitEncryption to true, with certificates.",
    types: ["emr:SecurityConfiguration"],
    check: mustEncrypt("EnableInTransitEncryption"),
});
