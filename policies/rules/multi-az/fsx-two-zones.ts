import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "fsx-two-zones",
    family: "multi-az",
    description: "An FSx file system has a standby in another zone.",
    severity: "medium",
    covers: ["FSx.3", "FSx.4", "FSx.5"],
    level: "advisory",
    remediation: "Set deploymentType to MULTI_AZ_1 (or MULTI_AZ_2 or MULTI_AZ_3 of ONTAP).",
    types: ["fsx:OpenZfsFileSystem", "fsx:OntapFileSystem", "fsx:WindowsFileSystem"],
    check: mustBeOneOf("deploymentType", ["MULTI_AZ_1", "MULTI_AZ_2", "MULTI_AZ_3"]),
});
