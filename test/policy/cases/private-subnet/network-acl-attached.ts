import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { vpcId: "vpc-1", subnetIds: [ref("subnet")] } },
        subnet: { type: "ec2:Subnet", props: { vpcId: "vpc-1" } },
    },
    passing: {
        "subnets of another stack": { it: { props: { subnetIds: ["subnet-1"] } } },
        "by an association": {
            it: { props: { subnetIds: ABSENT } },
            association: {
                type: "ec2:NetworkAclAssociation",
                props: { networkAclId: ref("it"), subnetId: ref("subnet") },
            },
        },
    },
    violating: {
        "subnetIds absent": { it: { props: { subnetIds: ABSENT } } },
        "no subnets": { it: { props: { subnetIds: [] } } },
        "another ACL's association": {
            it: { props: { subnetIds: ABSENT } },
            association: { type: "ec2:NetworkAclAssociation", props: { networkAclId: "acl-other" } },
        },
    },
    unknown: {
        "which ACL is attached": {
            it: { props: { subnetIds: ABSENT } },
            association: { type: "ec2:NetworkAclAssociation", props: { networkAclId: UNKNOWN } },
        },
        subnets: { it: { props: { subnetIds: UNKNOWN } } },
    },
});
