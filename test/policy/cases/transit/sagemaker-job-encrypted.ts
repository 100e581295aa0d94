import { monitoringJobCases } from "../../monitoring-job-cases";

export const cases = monitoringJobCases("enableInterContainerTrafficEncryption");
