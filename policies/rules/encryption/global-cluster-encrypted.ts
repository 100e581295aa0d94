import { isGiven, mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

/** Made of a cluster that exists, it is encrypted as that is. */
const SOURCES = ["sourceDbClusterIdentifier"];

export const rule = resourceRule({
    name: "global-cluster-encrypted",
    family: "encryption",
    description: "A global database encrypts its storage in every region.",
    severity: "critical",
    covers: ["CKV_AWS_140", "CKV_AWS_292"],
    remediation: "Set storageEncrypted to true; it can be set at creation only.",
    types: ["rds:GlobalCluster", "docdb:GlobalCluster", "neptune:GlobalCluster"],
    check: (db) => (SOURCES.some((key) => isGiven(db, key)) ? undefined : mustBeTrue("storageEncrypted")(db)),
});
