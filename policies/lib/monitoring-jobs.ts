/** Jobs by which SageMaker watches a model: defined on their own, or in their schedule. */
import type { Resource } from "./resource";
import type { Finding } from "./rule";
import { token } from "./types";

export const JOBS = ["sagemaker:DataQualityJobDefinition", "sagemaker:MonitoringSchedule"];
const SCHEDULE = "monitoringScheduleConfig";

/** Asks of the network configuration of a job; a schedule that names its definition has none. */
export const inJob =
    (ask: (path: string) => (job: Resource) => Finding) =>
    (job: Resource): Finding => {
        if (job.type !== token("sagemaker:MonitoringSchedule")) {
            return ask("networkConfig")(job);
        }
        return job.has(`${SCHEDULE}.monitoringJobDefinitionName`)
            ? undefined
            : ask(`${SCHEDULE}.monitoringJobDefinition.networkConfig`)(job);
    };
