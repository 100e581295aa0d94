import { stackCases } from "../../cases";

import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { name: "example.com" } },
        log: {
            type: "route53:QueryLog",
            props: { zoneId: ref("it"), cloudwatchLogGroupArn: "arn:aws:logs:us-east-1:123456789012:log-group:dns" },
        },
    },
    passing: { "a private zone": { it: { props: { vpcs: [{ vpcId: "vpc-1" }] } }, log: ABSENT } },
    violating: {
        "log absent": { log: ABSENT },
        "of another zone": { log: { props: { zoneId: "other" } } },
        "zoneId absent, which the provider refuses": { log: { props: { zoneId: ABSENT } } },
    },
    unknown: { "which zone": { log: { props: { zoneId: UNKNOWN } } } },
});
