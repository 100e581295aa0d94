import { someIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

const DESTINATIONS = ["cloudwatchLogs", "firehose", "s3"];

export const rule = resourceRule({
    name: "msk-connector-logs",
    family: "logging",
    description: "A connector of MSK Connect writes the log of its workers.",
    severity: "medium",
    covers: ["MSK.5"],
    remediation: "Set enabled of cloudwatchLogs, firehose or s3 in logDelivery.workerLogDelivery.",
    types: ["mskconnect:Connector"],
    check: (connector) =>
        someIn(DESTINATIONS, (to) => connector.isTrue(`logDelivery.workerLogDelivery.${to}.enabled`))
            ? undefined
            : `${connector.show("logDelivery")}; enable cloudwatchLogs, firehose or s3`,
});
