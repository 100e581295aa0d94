import { replicationsOf } from "../../lib/bucket-replication";
import { isGiven } from "../../lib/checks";
import { findIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { BUCKET_REPLICATION, BUCKETS, isBucket } from "../../lib/types";
import { View } from "../../lib/view";

const KEY = "destination.encryptionConfiguration.replicaKmsKeyId";
const SELECTED = "sourceSelectionCriteria.sseKmsEncryptedObjects.status";

const withoutKey = (holder: View, path: string): string[] =>
    isGiven(holder, path) ? [] : [`a copy's ${holder.show(path)}; set it to a key of the destination's region`];

/** Unless such objects are selected S3 leaves them out, silently. */
const tell = (rule: View): string[] => [
    ...(rule.text(SELECTED) === "Enabled" ? [] : [`${rule.show(SELECTED)}; set it to Enabled`]),
    ...withoutKey(rule, KEY),
];

/** The blocks at one of these keys; where there is none, one in which nothing is given. */
function blocksAt(holder: View, keys: readonly string[]): View[] {
    const found = keys.flatMap((key) => holder.views(key));
    return found.length > 0 ? found : [new View({})];
}

/** Inside a bucket other words are used, and BucketV2 has the plural. */
function tellInside(rule: View): string[] {
    const destinations = blocksAt(rule, ["destination", "destinations"]);
    const criteria = blocksAt(rule, ["sourceSelectionCriteria", "sourceSelectionCriterias"]);
    const leftOut = (objects: View) =>
        objects.isTrue("enabled")
            ? []
            : [`sourceSelectionCriteria.sseKmsEncryptedObjects.${objects.show("enabled")}; set it to true`];
    const tellers = [
        () => findIn(criteria, (block) => findIn(blocksAt(block, ["sseKmsEncryptedObjects"]), leftOut)),
        () => findIn(destinations, (block) => withoutKey(block, "replicaKmsKeyId")),
    ];
    return findIn(tellers, (told) => told());
}

export const rule = resourceRule({
    name: "bucket-replica-encrypted",
    family: "encryption",
    description:
        "Objects under a KMS key are replicated, and their copies are under a key of the destination's region.",
    severity: "high",
    covers: ["R-SEC-1", "R-DR-1"],
    remediation: "Set sourceSelectionCriteria.sseKmsEncryptedObjects.status Enabled and replicaKmsKeyId.",
    types: [...BUCKET_REPLICATION, ...BUCKETS],
    check: (holder) =>
        isBucket(holder.type)
            ? findIn(replicationsOf(holder), (own) => findIn(own.views("rules"), tellInside))
            : findIn(holder.views("rules"), tell),
});
