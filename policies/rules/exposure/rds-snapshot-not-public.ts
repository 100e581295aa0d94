import { matching } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-snapshot-not-public",
    family: "exposure",
    description: "A database snapshot is not shared with everybody.",
    severity: "critical",
    covers: ["RDS.1", "CKV_AWS_302"],
    remediation: "Take all out of sharedAccounts.",
    types: ["rds:Snapshot", "rds:ClusterSnapshot", "rds:SnapshotCopy", "rds:ClusterSnapshotCopy"],
    check: (snapshot) =>
        matching(snapshot, "sharedAccounts", (account) => account === "all").length > 0
            ? "sharedAccounts holds all; name the accounts"
            : undefined,
});
