import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { serverSideEncryption: { enabled: true } },
    passing: {
        "fed by a stream": { serverSideEncryption: ABSENT, kinesisSourceConfiguration: { kinesisStreamArn: "arn" } },
        "fed by Kafka": { serverSideEncryption: ABSENT, mskSourceConfiguration: { topicName: "orders" } },
    },
    violating: {
        "serverSideEncryption.enabled absent": { serverSideEncryption: { enabled: ABSENT } },
        "serverSideEncryption.enabled false": { serverSideEncryption: { enabled: false } },
    },
    unknown: { "serverSideEncryption.enabled": { serverSideEncryption: { enabled: UNKNOWN } } },
});
