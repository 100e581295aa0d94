import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: { it: { props: { loggingConfig: { bucket: "logs.s3.amazonaws.com" } } } },
    passing: {
        "a log delivery": {
            it: { props: { loggingConfig: ABSENT } },
            source: { type: "cloudwatch:LogDeliverySource", props: { name: "cdn", resourceArn: ref("it", "arn") } },
            delivery: { type: "cloudwatch:LogDelivery", props: { deliverySourceName: ref("source", "name") } },
        },
    },
    violating: {
        "loggingConfig absent": { it: { props: { loggingConfig: ABSENT } } },
        "an empty bucket": { it: { props: { loggingConfig: { bucket: "" } } } },
        "a source that nothing is delivered from": {
            it: { props: { loggingConfig: ABSENT } },
            source: { type: "cloudwatch:LogDeliverySource", props: { name: "cdn", resourceArn: ref("it", "arn") } },
        },
        "a log delivery of connections alone": {
            it: { props: { loggingConfig: ABSENT } },
            source: {
                type: "cloudwatch:LogDeliverySource",
                props: { name: "cdn", logType: "CONNECTION_LOGS", resourceArn: ref("it", "arn") },
            },
            delivery: { type: "cloudwatch:LogDelivery", props: { deliverySourceName: ref("source", "name") } },
        },
        "another distribution's delivery": {
            it: { props: { loggingConfig: ABSENT } },
            source: { type: "cloudwatch:LogDeliverySource", props: { resourceArn: "arn:other" } },
        },
    },
    unknown: { bucket: { it: { props: { loggingConfig: { bucket: UNKNOWN } } } } },
});
