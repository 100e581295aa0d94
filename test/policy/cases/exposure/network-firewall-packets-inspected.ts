import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { firewallPolicy: { statelessDefaultActions: ["aws:forward_to_sfe"] } },
    passing: {
        drop: { firewallPolicy: { statelessDefaultActions: ["aws:drop"] } },
        "with a metric": { firewallPolicy: { statelessDefaultActions: ["metric", "aws:drop"] } },
    },
    violating: {
        pass: { firewallPolicy: { statelessDefaultActions: ["aws:pass"] } },
        none: { firewallPolicy: { statelessDefaultActions: [] } },
        absent: { firewallPolicy: { statelessDefaultActions: ABSENT } },
    },
    unknown: { action: { firewallPolicy: { statelessDefaultActions: [UNKNOWN] } } },
});
