import { isGiven } from "../../lib/checks";
import { findIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { BUCKET_REPLICATION } from "../../lib/types";

const KEY = "destination.encryptionConfiguration.replicaKmsKeyId";
const SELECTED = "sourceSelectionCriteria.sseKmsEncryptedObjects.status";

export const rule = resourceRule({
    name: "bucket-replica-encrypted",
    family: "encryption",
    description:
        "Objects under a KMS key are replicated, and their copies are under a key of the destination's region.",
    severity: "high",
    covers: ["R-SEC-1", "R-DR-1"],
    remediation: "Set sourceSelectionCriteria.sseKmsEncryptedObjects.status Enabled and replicaKmsKeyId.",
    types: BUCKET_REPLICATION,
    check: (replication) =>
        findIn(replication.views("rules"), (r) => [
            // Without it S3 leaves such objects out, silently.
            ...(r.text(SELECTED) === "Enabled" ? [] : [`${r.show(SELECTED)}; set it to Enabled`]),
            ...(isGiven(r, KEY) ? [] : [`${r.show(KEY)}; set it to a key of the destination's region`]),
        ]),
});
