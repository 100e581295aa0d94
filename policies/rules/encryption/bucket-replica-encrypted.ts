import { replicationsOf } from "../../lib/bucket-replication";
import { isGiven } from "../../lib/checks";
import { findIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { BUCKET_REPLICATION, BUCKETS, token } from "../../lib/types";
import type { View } from "../../lib/view";

const OBJECTS = "sourceSelectionCriteria.sseKmsEncryptedObjects";

interface Form {
    readonly key: string;
    readonly selects: string;
    readonly on: (rule: View) => boolean;
    readonly set: string;
}
const OWN: Form = {
    key: "destination.encryptionConfiguration.replicaKmsKeyId",
    selects: `${OBJECTS}.status`,
    on: (rule) => rule.text(`${OBJECTS}.status`) === "Enabled",
    set: "Enabled",
};
/** Inside a bucket other words are used, and BucketV2 has the plural. */
const inside = (destination: string, objects: string): Form => ({
    key: `${destination}.replicaKmsKeyId`,
    selects: `${objects}.enabled`,
    on: (rule) => rule.isTrue(`${objects}.enabled`),
    set: "true",
});
const INLINE = inside("destination", OBJECTS);
const INLINE_V2 = inside("destinations", "sourceSelectionCriterias.sseKmsEncryptedObjects");
const formInside = (rule: View): Form => (isGiven(rule, "destinations") ? INLINE_V2 : INLINE);

const tell = (rule: View, { key, selects, on, set }: Form): string[] => [
    // Without it S3 leaves such objects out, silently.
    ...(on(rule) ? [] : [`${rule.show(selects)}; set it to ${set}`]),
    ...(isGiven(rule, key) ? [] : [`${rule.show(key)}; set it to a key of the destination's region`]),
];

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
        BUCKETS.map(token).includes(holder.type)
            ? findIn(replicationsOf(holder), (own) => findIn(own.views("rules"), (r) => tell(r, formInside(r))))
            : findIn(holder.views("rules"), (r) => tell(r, OWN)),
});
