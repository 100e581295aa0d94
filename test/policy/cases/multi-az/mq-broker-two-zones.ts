import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { engineType: "ActiveMQ", deploymentMode: "ACTIVE_STANDBY_MULTI_AZ" },
    passing: { RabbitMQ: { engineType: "RabbitMQ", deploymentMode: "CLUSTER_MULTI_AZ" } },
    violating: {
        single: { deploymentMode: "SINGLE_INSTANCE" },
        absent: { deploymentMode: ABSENT },
        "a single RabbitMQ": { engineType: "RabbitMQ", deploymentMode: "SINGLE_INSTANCE" },
    },
    unknown: { mode: { deploymentMode: UNKNOWN } },
});
