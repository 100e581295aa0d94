import { detectorFeatureCases } from "../../detector-feature-cases";

export const cases = detectorFeatureCases("RUNTIME_MONITORING", "EC2_AGENT_MANAGEMENT");
