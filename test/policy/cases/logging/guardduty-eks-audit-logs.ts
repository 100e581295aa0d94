import { detectorFeatureCases } from "../../detector-feature-cases";

export const cases = detectorFeatureCases("EKS_AUDIT_LOGS", undefined, (enable) => ({
    kubernetes: { auditLogs: { enable } },
}));
