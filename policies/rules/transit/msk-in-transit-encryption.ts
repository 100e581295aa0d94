import { all } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const TRANSIT = "encryptionInfo.encryptionInTransit";

export const rule = resourceRule({
    name: "msk-in-transit-encryption",
    family: "transit",
    description: "A Kafka cluster speaks TLS with its clients and between its brokers.",
    severity: "high",
    covers: ["CKV_AWS_81", "AVD-AWS-0073"],
    remediation: "Set clientBroker of encryptionInfo.encryptionInTransit to TLS and inCluster to true.",
    types: ["msk:Cluster"],
    check: (cluster) =>
        all(
            () =>
                (cluster.text(`${TRANSIT}.clientBroker`) ?? "TLS") === "TLS"
                    ? undefined
                    : `${cluster.show(`${TRANSIT}.clientBroker`)}; set it to TLS`,
            () =>
                cluster.isFalse(`${TRANSIT}.inCluster`)
                    ? `${cluster.show(`${TRANSIT}.inCluster`)}; set it to true`
                    : undefined,
        )(cluster),
});
