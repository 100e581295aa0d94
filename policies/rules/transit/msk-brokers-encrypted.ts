import { mustNotBeFalse } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "msk-brokers-encrypted",
    family: "transit",
    description: "The brokers of a Kafka cluster speak TLS with each other.",
    severity: "medium",
    covers: ["MSK.1", "CT.MSK.PR.1"],
    remediation: "Set inCluster of encryptionInfo.encryptionInTransit to true, or leave it out.",
    types: ["msk:Cluster"],
    // With clients, too: msk-in-transit-encryption.
    check: mustNotBeFalse("encryptionInfo.encryptionInTransit.inCluster"),
});
