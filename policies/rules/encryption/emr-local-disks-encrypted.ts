import { LOCAL_DISKS, mustConfigure, mustEncrypt } from "../../lib/emr-security";
import { resourceRule } from "../../lib/rule";

const isOn = mustEncrypt("EnableAtRestEncryption");
const hasKey = mustConfigure(LOCAL_DISKS);

export const rule = resourceRule({
    name: "emr-local-disks-encrypted",
    family: "encryption",
    description: "A security configuration of EMR encrypts the local disks of its instances.",
    severity: "medium",
    covers: ["CKV_AWS_349"],
    remediation: `Set EnableAtRestEncryption to true, and ${LOCAL_DISKS}.`,
    types: ["emr:SecurityConfiguration"],
    check: (security) => isOn(security) ?? hasKey(security),
});
