import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "msk-connector-encrypted",
    family: "transit",
    description: "A connector of MSK Connect speaks TLS with its cluster.",
    severity: "medium",
    covers: ["MSK.3"],
    remediation: "Set kafkaClusterEncryptionInTransit.encryptionType to TLS.",
    types: ["mskconnect:Connector"],
    check: mustBeOneOf("kafkaClusterEncryptionInTransit.encryptionType", ["TLS"]),
});
