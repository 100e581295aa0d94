import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { firewallPolicy: { statelessFragmentDefaultActions: ["aws:forward_to_sfe"] } },
    passing: {
        drop: { firewallPolicy: { statelessFragmentDefaultActions: ["aws:drop"] } },
        "with a metric": { firewallPolicy: { statelessFragmentDefaultActions: ["metric", "aws:drop"] } },
    },
    violating: {
        pass: { firewallPolicy: { statelessFragmentDefaultActions: ["aws:pass"] } },
        none: { firewallPolicy: { statelessFragmentDefaultActions: [] } },
        absent: { firewallPolicy: { statelessFragmentDefaultActions: ABSENT } },
    },
    unknown: { action: { firewallPolicy: { statelessFragmentDefaultActions: [UNKNOWN] } } },
});
