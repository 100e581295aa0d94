import { detectorFeatureCases } from "../../detector-feature-cases";

export const cases = detectorFeatureCases("RDS_LOGIN_EVENTS");
