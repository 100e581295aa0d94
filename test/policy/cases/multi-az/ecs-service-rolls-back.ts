import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { deploymentCircuitBreaker: { enable: true, rollback: true } },
    passing: {
        "CodeDeploy rolls back": { deploymentCircuitBreaker: ABSENT, deploymentController: { type: "CODE_DEPLOY" } },
    },
    violating: {
        absent: { deploymentCircuitBreaker: ABSENT },
        off: { deploymentCircuitBreaker: { enable: false } },
        "no rollback": { deploymentCircuitBreaker: { rollback: false } },
    },
    unknown: { rollback: { deploymentCircuitBreaker: { rollback: UNKNOWN } } },
});
