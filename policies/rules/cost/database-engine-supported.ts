import { endOfSupport } from "../../lib/engine-calendar";
import { resourceRule } from "../../lib/rule";
import { isOneOf } from "../../lib/types";

const CACHES = ["elasticache:ReplicationGroup", "elasticache:GlobalReplicationGroup"];
const isCache = isOneOf(CACHES);
/** The engine of what names none. */
const engineOf = (type: string): string => (isCache(type) ? "redis" : "");

export const rule = resourceRule({
    name: "database-engine-supported",
    family: "cost",
    description:
        "The engine of a database or a cache has standard support; AWS charges for what comes after, or upgrades it by itself.",
    severity: "medium",
    covers: ["R-COST-1"],
    level: "advisory",
    remediation: "Set engineVersion to a supported major version, and allowMajorVersionUpgrade for the step.",
    types: ["rds:Instance", "rds:Cluster", "rds:GlobalCluster", "elasticache:Cluster", ...CACHES],
    // Without a version AWS takes one that it supports.
    check: (db) => {
        const end = endOfSupport(db.lower("engine") ?? engineOf(db.type), db.text("engineVersion") ?? "");
        return end !== undefined && end < new Date().toISOString().slice(0, 10)
            ? `${db.show("engineVersion")}, whose standard support ended on ${end}; set it to a supported one`
            : undefined;
    },
});
