import { both } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

const RELEASE = /^\d+\.\d+\.mysql_aurora\.(\d+)\.(\d+)/;
/** The oldest release that gets patches, and an older one that gets them for longer (Aurora MySQL's long-term support). */
const OLDEST = { line: 3, release: 8 };
const LONG_TERM = 4;
const WANTED = "8.0.mysql_aurora.3.08.0 or newer";

function isTooOld(version: string): boolean {
    const [, line, release] = RELEASE.exec(version)?.map(Number) ?? [];
    if (line === undefined || release === undefined) {
        // A line alone gets its newest release; that of MySQL 5.7 has none any more.
        return /^5\./.test(version);
    }
    return line < OLDEST.line || (line === OLDEST.line && release < OLDEST.release && release !== LONG_TERM);
}

export const rule = resourceRule({
    name: "global-cluster-version-supported",
    family: "exposure",
    description: "A global cluster of Aurora MySQL runs a release that gets patches.",
    severity: "high",
    covers: ["RDS.51"],
    remediation: `Set engineVersion to ${WANTED}.`,
    types: ["rds:GlobalCluster"],
    // Without a version it is the newest, or its source cluster's, which is judged by database-engine-supported.
    check: (cluster) =>
        both(
            () => /^aurora(-mysql)?$/.test(cluster.lower("engine") ?? "aurora"),
            () => isTooOld(cluster.text("engineVersion") ?? ""),
        )
            ? `${cluster.show("engineVersion")}; set it to ${WANTED}`
            : undefined,
});
