import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "efs-access-point-user",
    family: "exposure",
    description: "An access point of a file system acts as one user, whoever its clients are.",
    severity: "medium",
    covers: ["EFS.4", "CKV_AWS_330", "CT.ELASTICFILESYSYSTEM.PR.4"],
    remediation: "Set posixUser with uid and gid.",
    types: ["efs:AccessPoint"],
    check: (point) =>
        ["posixUser.uid", "posixUser.gid"].filter((key) => !point.has(key)).map((key) => `${point.show(key)}; set it`),
});
