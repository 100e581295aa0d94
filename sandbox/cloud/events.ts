/** What happens in the emulated cloud without Pulumi. Pure: which object changes, and how. */
import { textAt } from "../server/values";
import type { CloudObject } from "./model";

const INSTANCE = "aws:rds/instance:Instance";

/** Region that a database replicates from; undefined for one without a source, or with one in its own region. */
function sourceRegionOf({ attributes, drift }: CloudObject): string | undefined {
    const source = textAt({ ...attributes, ...drift }, "replicateSourceDb") ?? "";
    return source.startsWith("arn:") ? source.split(":")[3] : undefined;
}

/**
 * The cross-Region replica of a region, promoted: it has no source any more and takes writes (RDS User Guide,
 * "Promoting a read replica to be a standalone DB instance").
 *
 * @throws Error that says which replicas there are, where the region has none or several, or that its one is promoted
 */
export function promoted(objects: Iterable<CloudObject>, region: string): CloudObject {
    const databases = [...objects].filter((o) => o.type === INSTANCE);
    const replicas = databases.filter((o) => sourceRegionOf(o) !== undefined);
    const here = replicas.filter((o) => o.region === region);
    const done = databases.find((o) => o.region === region && o.promotion !== undefined);
    if (here.length === 0 && done) {
        const name = textAt(done.attributes, "identifier");
        throw new Error(`${name} in ${region} is promoted already. Next: docs/runbooks/failover.md, "tell the code".`);
    }
    if (here.length !== 1) {
        const found = replicas.map((o) => `${textAt(o.attributes, "identifier")} in ${o.region}`);
        throw new Error(
            `${region} has ${here.length} replicas of another region's database; exactly one is what can be promoted. ` +
                `The environment has: ${found.join(", ") || "none"}. Name its region with --to; where there is none, deploy ` +
                `layer dr with dr:standby.enabled.`,
        );
    }
    const before = databases.map((o) => o.promotion ?? 0);
    const [object] = here;
    return { ...object!, drift: { ...object!.drift, replicateSourceDb: "" }, promotion: Math.max(...before) + 1 };
}
