import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "dax-requires-tls",
    family: "transit",
    description: "A cluster of DynamoDB Accelerator is reached over TLS.",
    severity: "medium",
    covers: ["DynamoDB.7", "CKV_AWS_239", "CT.DAX.PR.3"],
    remediation: "Set clusterEndpointEncryptionType to TLS; it can be set at creation only.",
    types: ["dax:Cluster"],
    check: mustBeOneOf("clusterEndpointEncryptionType", ["TLS"]),
});
