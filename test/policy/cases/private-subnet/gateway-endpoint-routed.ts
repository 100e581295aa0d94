import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: { it: { props: { vpcEndpointType: "Gateway", routeTableIds: ["rtb-1"] } } },
    passing: {
        "an interface endpoint, which has no routes": {
            it: { props: { vpcEndpointType: "Interface", routeTableIds: ABSENT } },
        },
        "tables that are made now": { it: { props: { routeTableIds: UNKNOWN } } },
        "an association beside it": {
            it: { props: { routeTableIds: ABSENT } },
            table: {
                type: "ec2:VpcEndpointRouteTableAssociation",
                props: { vpcEndpointId: ref("it"), routeTableId: "rtb-1" },
            },
        },
    },
    violating: {
        "routeTableIds absent": { it: { props: { routeTableIds: ABSENT } } },
        "routeTableIds empty": { it: { props: { routeTableIds: [] } } },
        "the type absent, which is a gateway": { it: { props: { vpcEndpointType: ABSENT, routeTableIds: ABSENT } } },
        "an association of another endpoint": {
            it: { props: { routeTableIds: ABSENT } },
            table: {
                type: "ec2:VpcEndpointRouteTableAssociation",
                props: { vpcEndpointId: "vpce-other", routeTableId: "rtb-1" },
            },
        },
    },
    unknown: {
        "the type": { it: { props: { vpcEndpointType: UNKNOWN, routeTableIds: ABSENT } } },
        "whose association it is": {
            it: { props: { routeTableIds: ABSENT } },
            table: {
                type: "ec2:VpcEndpointRouteTableAssociation",
                props: { vpcEndpointId: UNKNOWN, routeTableId: "rtb-1" },
            },
        },
    },
});
