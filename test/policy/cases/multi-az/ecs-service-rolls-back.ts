import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const gradual = (strategy: string, alarms: unknown) => ({
    deploymentCircuitBreaker: ABSENT,
    deploymentConfiguration: { strategy },
    alarms,
});

export const cases = resourceCases({
    compliant: { deploymentCircuitBreaker: { enable: true, rollback: true } },
    passing: {
        "CodeDeploy rolls back": { deploymentCircuitBreaker: ABSENT, deploymentController: { type: "CODE_DEPLOY" } },
        "blue/green, by the breaker": { deploymentConfiguration: { strategy: "BLUE_GREEN" } },
        "linear, by alarms": gradual("LINEAR", { alarmNames: ["errors"], enable: true, rollback: true }),
        "canary, by alarms": gradual("CANARY", { alarmNames: ["errors"], enable: true, rollback: true }),
    },
    violating: {
        absent: { deploymentCircuitBreaker: ABSENT },
        off: { deploymentCircuitBreaker: { enable: false } },
        "no rollback": { deploymentCircuitBreaker: { rollback: false } },
        "rolling, by alarms alone": gradual("ROLLING", { alarmNames: ["errors"], enable: true, rollback: true }),
        "canary without alarms": gradual("CANARY", ABSENT),
        "canary, whose alarms only stop it": gradual("CANARY", { enable: true, rollback: false }),
        "linear, whose alarms are off": gradual("LINEAR", { enable: false, rollback: true }),
    },
    unknown: {
        rollback: { deploymentCircuitBreaker: { rollback: UNKNOWN } },
        "alarms of a canary": gradual("CANARY", UNKNOWN),
    },
});
