import { mustEncrypt } from "../../lib/emr-security";
import { resourceRule } from "../../lib/rule";

const DISKS = "AtRestEncryptionConfiguration.LocalDiskEncryptionConfiguration";

export const rule = resourceRule({
    name: "emr-local-disks-encrypted",
    family: "encryption",
    description: "A security configuration of EMR encrypts the disks of its instances, their EBS volumes among them.",
    severity: "medium",
    covers: ["CKV_AWS_349", "CKV_AWS_350", "CT.EMR.PR.3"],
    remediation: `Set ${DISKS} with EnableEbsEncryption true.`,
    types: ["emr:SecurityConfiguration"],
    check: mustEncrypt(`${DISKS}.EnableEbsEncryption`),
});
