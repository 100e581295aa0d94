import { stackRule } from "../../lib/rule";
import { isForDatabases, tellOfDefaultRoutes } from "../../lib/subnets";

export const rule = stackRule({
    name: "database-subnet-no-default-route",
    family: "private-subnet",
    description: "A subnet of the database tier has no route to the internet, not even through NAT.",
    severity: "critical",
    covers: ["R-NET-4"],
    remediation: "Remove the default route from the route tables of the database tier.",
    types: ["ec2:Subnet"],
    check: (subnet, stack) =>
        isForDatabases(subnet, stack)
            ? tellOfDefaultRoutes(subnet, stack, (r) => [
                  `its route table ${r.table.name} has a default route (${r.exit}); remove it`,
              ])
            : undefined,
});
