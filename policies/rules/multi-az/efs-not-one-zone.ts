import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "efs-not-one-zone",
    family: "multi-az",
    description: "A file system is kept in several zones.",
    severity: "medium",
    covers: ["R-PROG-2"],
    remediation: "Remove availabilityZoneName, which makes a One Zone file system.",
    types: ["efs:FileSystem"],
    check: (fs) =>
        fs.has("availabilityZoneName")
            ? `${fs.show("availabilityZoneName")}, which keeps it in one zone; remove it`
            : undefined,
});
