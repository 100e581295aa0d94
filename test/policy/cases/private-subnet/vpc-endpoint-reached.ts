import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const SQS = "com.amazonaws.us-east-1.sqs";

export const cases = [
    stackCases({
        stack: {
            vpc: { type: "ec2:Vpc", props: { enableDnsSupport: true } },
            it: {
                props: {
                    vpcId: ref("vpc"),
                    vpcEndpointType: "Interface",
                    serviceName: SQS,
                    privateDnsEnabled: true,
                },
            },
        },
        passing: {
            "a network that says nothing, which means yes": { vpc: { props: { enableDnsSupport: ABSENT } } },
            "another stack's network": { vpc: ABSENT, it: { props: { vpcId: "vpc-1" } } },
            "S3, which a gateway serves too": {
                it: { props: { serviceName: "com.amazonaws.us-east-1.s3", privateDnsEnabled: ABSENT } },
            },
            "somebody's own service": {
                it: {
                    props: { serviceName: "com.amazonaws.vpce.us-east-1.vpce-svc-1", privateDnsEnabled: false },
                },
            },
            "for an appliance": {
                it: { props: { vpcEndpointType: "GatewayLoadBalancer", privateDnsEnabled: ABSENT } },
            },
            "serviceName absent, which a network of resources has": {
                it: { props: { serviceName: ABSENT, privateDnsEnabled: false } },
            },
        },
        violating: {
            "privateDnsEnabled absent": { it: { props: { privateDnsEnabled: ABSENT } } },
            "privateDnsEnabled false": { it: { props: { privateDnsEnabled: false } } },
            "a network that resolves no names": { vpc: { props: { enableDnsSupport: false } } },
        },
        unknown: {
            privateDnsEnabled: { it: { props: { privateDnsEnabled: UNKNOWN } } },
            serviceName: { it: { props: { serviceName: UNKNOWN, privateDnsEnabled: false } } },
        },
    }),
    stackCases({
        stack: {
            it: {
                props: {
                    vpcEndpointType: "Gateway",
                    serviceName: "com.amazonaws.us-east-1.s3",
                    routeTableIds: ["rtb-1"],
                },
            },
        },
        passing: {
            "the type absent, which is a gateway": { it: { props: { vpcEndpointType: ABSENT } } },
            "by a resource of its own": {
                it: { props: { routeTableIds: ABSENT } },
                association: {
                    type: "ec2:VpcEndpointRouteTableAssociation",
                    props: { vpcEndpointId: ref("it"), routeTableId: "rtb-1" },
                },
            },
        },
        violating: {
            "routeTableIds absent": { it: { props: { routeTableIds: ABSENT } } },
            "routeTableIds empty": { it: { props: { routeTableIds: [] } } },
            "another endpoint's route table": {
                it: { props: { routeTableIds: ABSENT } },
                association: {
                    type: "ec2:VpcEndpointRouteTableAssociation",
                    props: { vpcEndpointId: "vpce-other", routeTableId: "rtb-1" },
                },
            },
        },
        unknown: {
            routeTableIds: { it: { props: { routeTableIds: UNKNOWN } } },
            vpcEndpointType: { it: { props: { vpcEndpointType: UNKNOWN, routeTableIds: ABSENT } } },
        },
    }),
];
