import { admitsConnections, INGRESS_TYPES, worldOpenings } from "../../lib/openings";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "security-group-no-open-http",
    family: "exposure",
    description: "No security group lets everybody reach plain HTTP (80).",
    severity: "medium",
    covers: ["CKV_AWS_260"],
    remediation: "Open 443 only; a redirect from 80 is the CDN's. Without a CDN, exempt the load balancer's group.",
    types: INGRESS_TYPES,
    check: (group) => worldOpenings(group, (o) => admitsConnections(o, 80), "port 80"),
});
