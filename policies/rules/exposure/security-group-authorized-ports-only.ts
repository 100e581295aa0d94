import { hasPorts, INGRESS_TYPES, worldOpenings } from "../../lib/openings";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

const AUTHORIZED = [80, 443];
const TCP = ["tcp", "6"];
/** The control knows no authorized port of UDP, and ports beside "every protocol" count for nothing. */
const isAuthorized = (opening: View): boolean =>
    TCP.includes((opening.text("protocol") ?? opening.text("ipProtocol") ?? "").toLowerCase()) &&
    AUTHORIZED.some((port) => opening.number("fromPort") === port && opening.number("toPort") === port);

export const rule = resourceRule({
    name: "security-group-authorized-ports-only",
    family: "exposure",
    description: "Only ports 80 and 443 are open to everybody.",
    severity: "high",
    covers: ["EC2.18", "CT.EC2.PR.3"],
    remediation: "Name the groups or networks that need another port.",
    types: INGRESS_TYPES,
    check: (group) =>
        worldOpenings(group, (opening) => hasPorts(opening) && !isAuthorized(opening), "a port other than 80 and 443"),
});
