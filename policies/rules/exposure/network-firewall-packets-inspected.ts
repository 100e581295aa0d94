import { mustStopOrForward } from "../../lib/network-firewall";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "network-firewall-packets-inspected",
    family: "exposure",
    description:
        "A firewall policy drops the packets that no stateless rule takes, or hands them to the stateful rules.",
    severity: "medium",
    covers: ["NetworkFirewall.4", "CT.NETWORK-FIREWALL.PR.2"],
    remediation: "Put aws:forward_to_sfe or aws:drop into statelessDefaultActions.",
    types: ["networkfirewall:FirewallPolicy"],
    check: mustStopOrForward("statelessDefaultActions"),
});
