import { both } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

const RELEASE = /^\d+\.\d+\.mysql_aurora\.(\d+)\.(\d+)(?:\.(\d+))?/;
/** The parameters of RDS.51: the oldest release, and a line that gets patches for longer. */
const OLDEST = [3, 8, 0] as const;
const LONG_TERM = { line: [3, 4], newest: 3 } as const;

function isTooOld(version: string): boolean {
    const [, major, minor, patch] = RELEASE.exec(version)?.map(Number) ?? [];
    if (major === undefined || minor === undefined) {
        // A line alone gets its newest release; that of MySQL 5.7 has none any more.
        return /^5\./.test(version);
    }
    const [line, release] = LONG_TERM.line;
    const hasLongTerm = major === line && minor === release && !(patch! > LONG_TERM.newest);
    return !hasLongTerm && (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]));
}

export const rule = resourceRule({
    name: "global-cluster-version-supported",
    family: "exposure",
    description: "A global cluster of Aurora MySQL runs a release that gets patches.",
    severity: "high",
    covers: ["RDS.51"],
    remediation: "Set engineVersion to 8.0.mysql_aurora.3.08.0 or newer.",
    types: ["rds:GlobalCluster"],
    // Without a version it is the newest, or its source cluster's, which is judged by database-engine-supported.
    check: (cluster) =>
        both(
            () => /^aurora(-mysql)?$/.test(cluster.lower("engine") ?? "aurora"),
            () => isTooOld(cluster.text("engineVersion") ?? ""),
        )
            ? `${cluster.show("engineVersion")}; set it to 8.0.mysql_aurora.3.08.0 or newer`
            : undefined,
});
