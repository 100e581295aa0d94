import { type Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import { type Stack } from "../../lib/stack";

function sameSource(a: Resource, b: Resource, stack: Stack): boolean {
    const source = (r: Resource): string =>
        stack.behind(r, "replicateSourceDb", ["rds:Instance"])[0]?.urn ?? r.text("replicateSourceDb") ?? "";
    return source(a) !== "" && source(a) === source(b);
}

export const rule = stackRule({
    name: "rds-replicas-distinct-zones",
    family: "multi-az",
    description: "Read replicas of one database are pinned to different zones.",
    severity: "medium",
    covers: ["R-DB-2"],
    remediation: "Set availabilityZone of each replica to a zone of its own.",
    types: ["rds:Instance"],
    check: (replica, stack) => {
        const peers = stack
            .all(["rds:Instance"])
            .filter((other) => other.urn !== replica.urn && sameSource(replica, other, stack));
        if (!replica.namesSome("replicateSourceDb") || peers.length === 0) {
            return undefined;
        }
        const zone = replica.text("availabilityZone");
        if (zone === undefined) {
            return "availabilityZone is absent beside other replicas; set it to a zone of its own";
        }
        const shared = peers.filter((peer) => peer.text("availabilityZone") === zone);
        return shared.map((peer) => `availabilityZone is ${zone}, as is ${peer.name}'s; set it to a zone of its own`);
    },
});
