import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: {} },
        endpoint: {
            type: "ec2:VpcEndpoint",
            props: { vpcId: ref("it"), vpcEndpointType: "Interface", serviceName: "com.amazonaws.us-east-1.ecr.api" },
        },
    },
    passing: {
        "by FIPS": { endpoint: { props: { serviceName: "com.amazonaws.us-east-1.ecr-fips.api" } } },
        "in China": { endpoint: { props: { serviceName: "cn.com.amazonaws.cn-north-1.ecr.api" } } },
    },
    violating: {
        "a service whose name only begins so": {
            endpoint: { props: { serviceName: "com.amazonaws.us-east-1.ecr.apimessages" } },
        },
        "the endpoint absent": { endpoint: ABSENT },
        "a gateway endpoint": { endpoint: { props: { vpcEndpointType: "Gateway" } } },
        "the type absent, which is a gateway": { endpoint: { props: { vpcEndpointType: ABSENT } } },
        "another service": { endpoint: { props: { serviceName: "com.amazonaws.us-east-1.logs" } } },
        "another network": { endpoint: { props: { vpcId: "vpc-other" } } },
    },
    unknown: { serviceName: { endpoint: { props: { serviceName: UNKNOWN } } } },
});
