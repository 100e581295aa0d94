/** Cases of a switch in the network configuration of SageMaker's monitoring jobs. */
import { type ResourceCases, resourceCases } from "./cases";
import { ABSENT, UNKNOWN } from "./harness";

export function monitoringJobCases(key: string): readonly ResourceCases[] {
    const network = (value: unknown) => ({ networkConfig: { [key]: value } });
    const schedule = (monitoringJobDefinition: unknown) => ({ monitoringScheduleConfig: { monitoringJobDefinition } });
    return [
        resourceCases({
            types: ["sagemaker:DataQualityJobDefinition"],
            compliant: network(true),
            violating: {
                off: network(false),
                "the switch absent": network(ABSENT),
                "networkConfig absent": { networkConfig: ABSENT },
            },
            unknown: { "the switch": network(UNKNOWN) },
        }),
        resourceCases({
            types: ["sagemaker:MonitoringSchedule"],
            compliant: schedule(network(true)),
            passing: {
                "by a definition, which is judged by itself": {
                    monitoringScheduleConfig: {
                        monitoringJobDefinition: ABSENT,
                        monitoringJobDefinitionName: "quality",
                    },
                },
            },
            violating: {
                off: schedule(network(false)),
                "the switch absent": schedule(network(ABSENT)),
                "networkConfig absent": schedule({ networkConfig: ABSENT }),
            },
            unknown: { "the switch": schedule(network(UNKNOWN)) },
        }),
    ];
}
