import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "efs-access-point-root",
    family: "exposure",
    description: "An access point of a file system shows a folder of it, not all.",
    severity: "medium",
    covers: ["EFS.3", "CKV_AWS_329", "CT.ELASTICFILESYSYSTEM.PR.3"],
    remediation: "Set rootDirectory.path to a folder.",
    types: ["efs:AccessPoint"],
    check: (point) =>
        ["", "/"].includes(point.text("rootDirectory.path") ?? "")
            ? `${point.show("rootDirectory.path")}; set it to a folder`
            : undefined,
});
