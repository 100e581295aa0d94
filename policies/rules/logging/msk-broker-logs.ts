import { someIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

const DESTINATIONS = ["cloudwatchLogs", "firehose", "s3"] as const;

export const rule = resourceRule({
    name: "msk-broker-logs",
    family: "logging",
    description: "An MSK cluster delivers the logs of its brokers.",
    severity: "medium",
    covers: ["CKV_AWS_80", "AVD-AWS-0074"],
    remediation: "Enable cloudwatchLogs, firehose or s3 in loggingInfo.brokerLogs.",
    types: ["msk:Cluster"],
    check: (cluster) =>
        someIn(DESTINATIONS, (to) => cluster.isTrue(`loggingInfo.brokerLogs.${to}.enabled`))
            ? undefined
            : `${cluster.show("loggingInfo")}; enable one of ${DESTINATIONS.join(", ")} in its brokerLogs`,
});
