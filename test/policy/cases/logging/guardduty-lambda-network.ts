import { detectorFeatureCases } from "../../detector-feature-cases";

export const cases = detectorFeatureCases("LAMBDA_NETWORK_LOGS");
