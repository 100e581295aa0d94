import { LOCAL_DISKS, mustEncrypt } from "../../lib/emr-security";
import { resourceRule } from "../../lib/rule";

const isOn = mustEncrypt("EnableAtRestEncryption");
const byEbs = mustEncrypt(`${LOCAL_DISKS}.EnableEbsEncryption`);

export const rule = resourceRule({
    name: "emr-volumes-encrypted",
    family: "encryption",
    description: "A security configuration of EMR has EBS encrypt the volumes of its instances, the root's among them.",
    severity: "medium",
    covers: ["CKV_AWS_350", "CT.EMR.PR.3"],
    remediation: `Set EnableAtRestEncryption to true, and ${LOCAL_DISKS} with a KMS key and EnableEbsEncryption true.`,
    types: ["emr:SecurityConfiguration"],
    check: (security) => isOn(security) ?? byEbs(security),
});
