/** All rules of an environment, as the groups of a PrometheusRule (R-OBS-3). No Pulumi here. */
import { businessAlerts, businessRecordings } from "./business";
import { dataAlerts } from "./data";
import { monitoringAlerts, nodeRecordings } from "./monitoring";
import { alertRule, type AlertRow, type RecordingRow, type RuleGroup, type RuleInputs } from "./row";
import { serviceAlerts } from "./service";
import { sloAlerts, sloRecordings } from "./slo";

export const recordings: readonly RecordingRow[] = [...sloRecordings, ...nodeRecordings, ...businessRecordings];

export function alerts(inputs: RuleInputs): Readonly<Record<string, readonly AlertRow[]>> {
    return {
        slo: sloAlerts(inputs),
        service: serviceAlerts(inputs),
        data: dataAlerts(inputs),
        business: businessAlerts,
        monitoring: monitoringAlerts(inputs),
    };
}

/** Groups run beside each other: an alert reads what was recorded up to one interval before. */
export function ruleGroups(inputs: RuleInputs): RuleGroup[] {
    const groups = Object.entries(alerts(inputs)).map(([name, rows]) => ({
        name: `integers-${name}`,
        interval: "30s",
        rules: rows.map((row) => alertRule(row, inputs)),
    }));
    return [{ name: "integers-recordings", interval: "30s", rules: recordings.map((row) => ({ ...row })) }, ...groups];
}
