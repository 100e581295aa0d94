import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { name: "edge" } },
        logs: { type: "networkfirewall:LoggingConfiguration", props: { firewallArn: ref("it", "arn") } },
    },
    violating: {
        absent: { logs: ABSENT },
        "another firewall's": {
            logs: { props: { firewallArn: "arn:aws:network-firewall:us-east-1:123456789012:firewall/b" } },
        },
    },
    unknown: { firewall: { logs: { props: { firewallArn: UNKNOWN } } } },
});
