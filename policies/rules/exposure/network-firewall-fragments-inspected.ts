import { mustStopOrForward } from "../../lib/network-firewall";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "network-firewall-fragments-inspected",
    family: "exposure",
    description:
        "A firewall policy drops the fragments that no stateless rule takes, or hands them to the stateful rules.",
    severity: "medium",
    covers: ["NetworkFirewall.5", "CT.NETWORK-FIREWALL.PR.3"],
    remediation: "Put aws:forward_to_sfe or aws:drop into statelessFragmentDefaultActions.",
    types: ["networkfirewall:FirewallPolicy"],
    check: mustStopOrForward("statelessFragmentDefaultActions"),
});
