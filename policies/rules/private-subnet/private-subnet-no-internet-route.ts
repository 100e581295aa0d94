import { stackRule } from "../../lib/rule";
import { claimedTier, tellOfDefaultRoutes } from "../../lib/subnets";

export const rule = stackRule({
    name: "private-subnet-no-internet-route",
    family: "private-subnet",
    description: "A subnet of the private or database tier has no route to the internet gateway.",
    severity: "critical",
    covers: ["R-NET-4"],
    remediation: "Route 0.0.0.0/0 of private subnets through a NAT gateway.",
    types: ["ec2:Subnet"],
    check: (subnet, stack) =>
        claimedTier(subnet) === undefined || claimedTier(subnet) === "public"
            ? undefined
            : tellOfDefaultRoutes(subnet, stack, (r) =>
                  r.exit === "internet"
                      ? [`its route table ${r.table.name} sends traffic to the internet gateway; use a NAT gateway`]
                      : [],
              ),
});
