import { isGiven } from "../../lib/checks";
import { someIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

const ANYBODY = "clientAuthentication.unauthenticated";
const METHODS: readonly ((cluster: View) => boolean)[] = [
    (cluster) => cluster.isTrue("clientAuthentication.sasl.iam"),
    (cluster) => cluster.isTrue("clientAuthentication.sasl.scram"),
    (cluster) => isGiven(cluster, "clientAuthentication.tls.certificateAuthorityArns"),
];

export const rule = resourceRule({
    name: "msk-requires-authentication",
    family: "iam",
    description: "An MSK cluster takes no client that does not authenticate.",
    severity: "medium",
    covers: ["MSK.6"],
    remediation: "Set clientAuthentication.unauthenticated to false and enable SASL or TLS.",
    types: ["msk:Cluster"],
    // With a method and no word on it AWS refuses the others; without either it takes everybody.
    check: (cluster) =>
        cluster.isFalse(ANYBODY) || (!cluster.isTrue(ANYBODY) && someIn(METHODS, (enabled) => enabled(cluster)))
            ? undefined
            : `${cluster.show("clientAuthentication")}; set unauthenticated to false and enable a method`,
});
