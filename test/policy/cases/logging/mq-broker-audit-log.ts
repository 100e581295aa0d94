import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { engineType: "ActiveMQ", logs: { audit: true } },
    passing: { RabbitMQ: { engineType: "RabbitMQ", logs: ABSENT } },
    violating: { off: { logs: { audit: false } }, absent: { logs: ABSENT } },
    unknown: { switch: { logs: { audit: UNKNOWN } } },
});
