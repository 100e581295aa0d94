import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "msk-encryption-explicit",
    family: "transit",
    description: "A Kafka cluster says how it encrypts, rather than relying on the default.",
    severity: "low",
    covers: ["CKV_AWS_81"],
    level: "advisory",
    remediation: "Give encryptionInfo, with clientBroker TLS and inCluster true.",
    types: ["msk:Cluster"],
    // One that says that it does not is what msk-in-transit-encryption finds.
    check: (cluster) =>
        cluster.get("encryptionInfo") === undefined
            ? `${cluster.show("encryptionInfo")}; give it with encryptionInTransit`
            : undefined,
});
