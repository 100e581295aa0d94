import { resourceRule } from "../../lib/rule";

const ANYBODY = "clientAuthentication.unauthenticated";
const METHODS = ["clientAuthentication.sasl", "clientAuthentication.tls.certificateAuthorityArns"];

export const rule = resourceRule({
    name: "msk-requires-authentication",
    family: "iam",
    description: "An MSK cluster takes no client that does not authenticate.",
    severity: "high",
    covers: ["MSK.6"],
    remediation: "Set clientAuthentication.unauthenticated to false and enable SASL or TLS.",
    types: ["msk:Cluster"],
    // With a method and no word on it AWS refuses the others; without either it takes everybody.
    check: (cluster) =>
        cluster.isFalse(ANYBODY) || (!cluster.isTrue(ANYBODY) && METHODS.some((at) => cluster.has(at)))
            ? undefined
            : `${cluster.show("clientAuthentication")}; set unauthenticated to false and enable a method`,
});
