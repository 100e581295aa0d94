import { matches } from "../../lib/exemptions";
import { type Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";

/** By a pattern such as `*` or `arn:aws:rds:*:*:db:*`. */
const selectsArn = (selection: Resource, db: Resource): boolean =>
    selection
        .texts("resources")
        .filter((pattern) => pattern.includes("*"))
        .some((pattern) => pattern === "*" || matches(pattern, db.text("arn") ?? ""));

const selectsTag = (selection: Resource, db: Resource): boolean =>
    selection
        .views("selectionTags")
        .some((tag) => db.text(`tags.${tag.text("key")}`) === tag.text("value") && tag.has("value"));

export const rule = stackRule({
    name: "database-in-backup-plan",
    family: "backup",
    description: "A database is in a backup plan of AWS Backup.",
    severity: "medium",
    covers: ["RDS.26", "CKV2_AWS_8"],
    remediation: "Add a backup Selection that names its ARN or one of its tags.",
    types: ["rds:Cluster", "rds:Instance"],
    check: (db, stack) => {
        if (db.has("replicateSourceDb")) {
            return undefined;
        }
        const selections = stack.all(["backup:Selection"]);
        const named = stack.referrers(db, ["backup:Selection"], "resources").length > 0;
        return named || selections.some((s) => selectsArn(s, db) || selectsTag(s, db))
            ? undefined
            : "no backup selection of this stack names it or one of its tags; add one";
    },
});
