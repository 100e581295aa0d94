import { resourceRule } from "../../lib/rule";

/** What is not written, AWS encrypts too; the control asks for it to be written (beside it, msk-in-transit-encryption). */
export const rule = resourceRule({
    name: "msk-encryption-written",
    family: "transit",
    description: "A Kafka cluster says how it encrypts.",
    severity: "low",
    covers: ["CKV_AWS_81"],
    level: "advisory",
    remediation: "Set encryptionInfo, with clientBroker TLS and the ARN of a key.",
    types: ["msk:Cluster"],
    check: (cluster) =>
        // An empty block has AWS encrypt as an absent one has; it is written, and so the control takes it.
        cluster.get("encryptionInfo") !== undefined
            ? undefined
            : "encryptionInfo is absent; set it, with clientBroker TLS and a key",
});
