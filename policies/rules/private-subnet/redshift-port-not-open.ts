import { letsIn } from "../../lib/entrances";
import { both } from "../../lib/find";
import { admitsConnections, worldSources } from "../../lib/openings";
import { stackRule } from "../../lib/rule";

/** Redshift's own. */
const PORT = 5439;

export const rule = stackRule({
    name: "redshift-port-not-open",
    family: "private-subnet",
    description: "The security groups of a Redshift cluster do not let everybody reach its port.",
    severity: "high",
    covers: ["Redshift.15"],
    remediation: "Name the security groups or blocks that query the cluster.",
    types: ["redshift:Cluster"],
    check: (cluster, stack) => {
        const port = (): number => cluster.number("port") ?? PORT;
        const isOpen = letsIn(cluster, stack, (opening) =>
            both(
                () => worldSources(opening).length > 0,
                () => admitsConnections(opening, port()),
            ),
        );
        return isOpen
            ? `a security group of it lets everybody reach port ${port()}; name the sources that need it`
            : undefined;
    },
});
