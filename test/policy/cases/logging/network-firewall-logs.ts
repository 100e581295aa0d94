import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { name: "edge" } },
        logs: {
            type: "networkfirewall:LoggingConfiguration",
            props: {
                firewallArn: ref("it", "arn"),
                loggingConfiguration: { logDestinationConfigs: [{ logType: "ALERT", logDestinationType: "S3" }] },
            },
        },
    },
    violating: {
        absent: { logs: ABSENT },
        "no destination": { logs: { props: { loggingConfiguration: { logDestinationConfigs: [] } } } },
        "destinations absent": { logs: { props: { loggingConfiguration: ABSENT } } },
        "another firewall's": {
            logs: { props: { firewallArn: "arn:aws:network-firewall:us-east-1:123456789012:firewall/b" } },
        },
    },
    unknown: { firewall: { logs: { props: { firewallArn: UNKNOWN } } } },
});
