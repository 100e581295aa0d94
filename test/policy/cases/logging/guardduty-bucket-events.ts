import { detectorFeatureCases } from "../../detector-feature-cases";

export const cases = detectorFeatureCases("S3_DATA_EVENTS", undefined, (enable) => ({ s3Logs: { enable } }));
