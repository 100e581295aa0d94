/** What a NAT gateway is alarmed on, as a table. Plain data; `createAlarms` makes the alarms. */
import type { AlarmRow } from "../shared/alarms";

const nat = (metric: string) => ({ metric, namespace: "AWS/NATGateway", statistic: "Sum" });
const common = {
    comparison: "GreaterThanThreshold",
    periodSeconds: 60,
    // A gateway without traffic has neither errors nor losses.
    treatMissingData: "notBreaching",
    runbook: "docs/runbooks/network-nat.md",
} as const;

/**
 * Over a gateway (dimension NatGatewayId): VPC User Guide, "Monitor NAT gateways with Amazon CloudWatch". Nobody is woken: of
 * `flows.ts` the monitoring alone goes this way. Let the application out, and the first of them is critical.
 */
export const NAT_ALARMS: readonly AlarmRow[] = [
    {
        ...common,
        ...nat("ErrorPortAllocation"),
        name: "port-allocation",
        threshold: 0,
        unit: "connections",
        evaluationPeriods: 5,
        severity: "warning",
        reason: "New connections to one destination are refused: 55,000 to it are open already.",
    },
    {
        ...common,
        name: "dropped-packets",
        expression: "100 * FILL(dropped, 0) / (fromSource + fromDestination)",
        metrics: {
            dropped: nat("PacketsDropCount"),
            fromSource: nat("PacketsInFromSource"),
            fromDestination: nat("PacketsInFromDestination"),
        },
        // Beyond it AWS sends its customers to the Health Dashboard. For a quarter of an hour: at night one packet is more.
        threshold: 0.01,
        unit: "% of packets",
        evaluationPeriods: 15,
        severity: "warning",
        reason: "The gateway itself loses packets: connections to the outside stall and are tried again.",
    },
];
