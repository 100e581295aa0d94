import { INGRESS_TYPES, worldOpenings } from "../../lib/openings";
import { resourceRule } from "../../lib/rule";

const AUTHORIZED = [80, 443];

export const rule = resourceRule({
    name: "security-group-authorized-ports-only",
    family: "exposure",
    description: "Only ports 80 and 443 are open to everybody.",
    severity: "high",
    covers: ["EC2.18"],
    remediation: "Name the groups or networks that need another port.",
    types: INGRESS_TYPES,
    check: (group) =>
        worldOpenings(
            group,
            (o) => !AUTHORIZED.some((p) => o.number("fromPort") === p && o.number("toPort") === p),
            "a port other than 80 and 443",
        ),
});
