import { mustBePrivate } from "../../lib/placement";
import { stackRule } from "../../lib/rule";

const LIST = "ec2Attributes.subnetIds";
const ALLOWED = ["app", "database"] as const;

export const rule = stackRule({
    name: "emr-cluster-private-subnet",
    family: "private-subnet",
    description: "The nodes of an EMR cluster stand in private subnets, and so have no public addresses.",
    severity: "high",
    covers: ["EMR.1"],
    remediation:
        'Name private subnets in ec2Attributes.subnetId; of another stack, those that the pack is shown (read("network")).',
    types: ["emr:Cluster"],
    // A list is of those from which EMR chooses one.
    check: (cluster, stack) =>
        mustBePrivate(cluster.has(LIST) ? LIST : "ec2Attributes.subnetId", ALLOWED)(cluster, stack),
});
