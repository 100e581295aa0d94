import { isWide } from "../../lib/openings";
import { stackRule } from "../../lib/rule";
import { isForDatabases, tellOfPublicRoutes } from "../../lib/subnets";

export const rule = stackRule({
    name: "database-subnet-no-public-route",
    family: "private-subnet",
    description: "A subnet of the database tier has no route to single public addresses, not even through NAT.",
    severity: "high",
    covers: ["R-NET-4"],
    remediation: "Remove the route; while a database is moved here (docs/migrate.md), exempt it until the switch.",
    types: ["ec2:Subnet"],
    check: (subnet, stack) =>
        isForDatabases(subnet, stack)
            ? tellOfPublicRoutes(subnet, stack, ({ exit, table, destination }) =>
                  exit === "other" || isWide(destination)
                      ? []
                      : [`its route table ${table.name} leads to ${destination} (${exit}); remove that route`],
              )
            : undefined,
});
