import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const STACK = "pulumi:pulumi:Stack";

export const cases = stackCases({
    stack: {
        it: { props: { vpcId: "vpc-1" } },
        user: { type: "ec2:Instance", props: { vpcSecurityGroupIds: [ref("it")] } },
        root: { type: STACK, props: { subnetIds: ["subnet-1"] } },
    },
    passing: {
        "by its id, which was written": { user: { props: { vpcSecurityGroupIds: ["sg-1", "it-id"] } } },
        "by a reference as Terraform writes it": {
            user: { props: { vpcSecurityGroupIds: ["aws_security_group.it.id"] } },
        },
        "deep in a block": {
            user: { type: "lambda:Function", props: { vpcConfig: { securityGroupIds: ["sg-1", ref("it")] } } },
        },
        "exported, which lets another stack attach it": {
            user: ABSENT,
            root: { props: { securityGroupIds: { app: "it-id" } } },
        },
        "exported by its ARN": { user: ABSENT, root: { props: { groups: ["it-arn"] } } },
        "exported by the id that ends its ARN": {
            it: { props: { id: ABSENT, arn: "arn:aws:ec2:us-east-1:123456789012:security-group/sg-1" } },
            user: ABSENT,
            root: { props: { securityGroupIds: { app: "sg-1" } } },
        },
        "within a component that another resource uses": {
            component: { type: "awsx:lb:ApplicationLoadBalancer" },
            it: { parent: "component" },
            user: { props: { vpcSecurityGroupIds: [ref("component", "securityGroupId")] } },
        },
    },
    violating: {
        "the user absent": { user: ABSENT },
        "nothing exported": { user: ABSENT, root: ABSENT },
        "others exported": { user: ABSENT, root: { props: { securityGroupIds: { app: "sg-2" } } } },
        "its id written in a rule alone": {
            user: { type: "ec2:SecurityGroupRule", props: { securityGroupId: "it-id", vpcSecurityGroupIds: ABSENT } },
        },
        "named by rules alone": {
            user: {
                type: "vpc:SecurityGroupIngressRule",
                props: { securityGroupId: "sg-2", referencedSecurityGroupId: ref("it") },
            },
        },
    },
    unknown: {
        "what is exported": { user: ABSENT, root: { props: { securityGroupIds: { app: UNKNOWN } } } },
    },
});
