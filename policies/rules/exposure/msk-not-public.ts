import { resourceRule } from "../../lib/rule";

const PUBLIC = "brokerNodeGroupInfo.connectivityInfo.publicAccess.type";

export const rule = resourceRule({
    name: "msk-not-public",
    family: "exposure",
    description: "The brokers of an MSK cluster have no public addresses.",
    severity: "critical",
    covers: ["MSK.4", "CKV_AWS_291", "CT.MSK.PR.2"],
    remediation: "Take publicAccess away, or set its type to DISABLED.",
    types: ["msk:Cluster"],
    check: (cluster) =>
        cluster.text(PUBLIC) === "SERVICE_PROVIDED_EIPS" ? `${cluster.show(PUBLIC)}; set it to DISABLED` : undefined,
});
