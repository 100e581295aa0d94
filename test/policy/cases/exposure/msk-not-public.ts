import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        brokerNodeGroupInfo: {
            instanceType: "kafka.m5.large",
            connectivityInfo: { publicAccess: { type: "DISABLED" } },
        },
    },
    passing: {
        absent: { brokerNodeGroupInfo: { connectivityInfo: { publicAccess: { type: ABSENT } } } },
        "no connectivity": { brokerNodeGroupInfo: { connectivityInfo: ABSENT } },
    },
    violating: {
        public: { brokerNodeGroupInfo: { connectivityInfo: { publicAccess: { type: "SERVICE_PROVIDED_EIPS" } } } },
    },
    unknown: { type: { brokerNodeGroupInfo: { connectivityInfo: { publicAccess: { type: UNKNOWN } } } } },
});
