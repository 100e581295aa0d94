import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: {} },
        endpoint: {
            type: "ec2:VpcEndpoint",
            props: { vpcId: ref("it"), vpcEndpointType: "Gateway", serviceName: "com.amazonaws.us-east-1.s3" },
        },
    },
    passing: { "an interface endpoint": { endpoint: { props: { vpcEndpointType: "Interface" } } } },
    violating: {
        "the endpoint absent": { endpoint: ABSENT },
        "another service": { endpoint: { props: { serviceName: "com.amazonaws.us-east-1.dynamodb" } } },
        "the service absent": { endpoint: { props: { serviceName: ABSENT } } },
        "another network": { endpoint: { props: { vpcId: "vpc-other" } } },
    },
    unknown: { serviceName: { endpoint: { props: { serviceName: UNKNOWN } } } },
});
