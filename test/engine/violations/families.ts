/** Small stacks as another team would write them: nothing of this repository's components, each with a violation of its family. */
import * as aws from "@pulumi/aws";
import type { Family } from "../../../policies/lib/standards";

const TAGS = { Project: "shop", Environment: "test", Owner: "shop" };
const KEY = "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555";

export const violations = {
    encryption: () => {
        new aws.ebs.Volume("data", { availabilityZone: "us-east-1a", size: 8, type: "gp3", tags: TAGS });
    },
    transit: () => {
        new aws.rds.ParameterGroup("database", {
            family: "postgres16",
            parameters: [{ name: "rds.force_ssl", value: "0" }],
        });
    },
    "private-subnet": () => {
        const vpc = new aws.ec2.Vpc("shop", { cidrBlock: "10.9.0.0/16" });
        new aws.ec2.DefaultSecurityGroup("shop", { vpcId: vpc.id });
        const gateway = new aws.ec2.InternetGateway("shop", { vpcId: vpc.id });
        const table = new aws.ec2.RouteTable("shop", { vpcId: vpc.id });
        new aws.ec2.Route("out", {
            routeTableId: table.id,
            destinationCidrBlock: "0.0.0.0/0",
            gatewayId: gateway.id,
        });
        const subnetIds = ["a", "b"].map((zone, n) => {
            const subnet = new aws.ec2.Subnet(`database-${zone}`, {
                vpcId: vpc.id,
                cidrBlock: `10.9.${n}.0/24`,
                availabilityZone: `us-east-1${zone}`,
            });
            new aws.ec2.RouteTableAssociation(`database-${zone}`, { subnetId: subnet.id, routeTableId: table.id });
            return subnet.id;
        });
        new aws.rds.SubnetGroup("database", { subnetIds });
        // The subnets of an ACL are known after apply, given or not.
        new aws.ec2.NetworkAcl("idle", { vpcId: vpc.id });
    },
    "multi-az": () => {
        const vpc = new aws.ec2.Vpc("caches", { cidrBlock: "10.9.0.0/16" });
        const subnets = [0, 1].map(
            (n) =>
                new aws.ec2.Subnet(`cache-${n}`, {
                    vpcId: vpc.id,
                    cidrBlock: `10.9.${n}.0/24`,
                    // Two subnets, one zone: a count of subnets would be satisfied.
                    availabilityZone: "us-east-1a",
                }),
        );
        new aws.elasticache.SubnetGroup("cache", { subnetIds: subnets.map((s) => s.id) });
    },
    exposure: () => {
        const group = new aws.ec2.SecurityGroup("web", { description: "Web servers" });
        new aws.vpc.SecurityGroupIngressRule("ssh", {
            securityGroupId: group.id,
            ipProtocol: "tcp",
            fromPort: 20,
            toPort: 25,
            cidrIpv6: "::/0",
            description: "Remote administration",
        });
    },
    backup: () => {
        new aws.dynamodb.Table("orders", {
            attributes: [{ name: "id", type: "S" }],
            hashKey: "id",
            billingMode: "PAY_PER_REQUEST",
            serverSideEncryption: { enabled: true, kmsKeyArn: KEY },
            tags: TAGS,
        });
    },
    logging: () => {
        new aws.ecs.Cluster("shop", { settings: [{ name: "containerInsights", value: "disabled" }], tags: TAGS });
    },
    iam: () => {
        new aws.iam.Policy("everything", {
            policy: JSON.stringify({
                Version: "2012-10-17",
                Statement: { Effect: "Allow", Action: "*", Resource: "*" },
            }),
        });
    },
    cost: () => {
        new aws.budgets.Budget("month", {
            budgetType: "COST",
            timeUnit: "MONTHLY",
            limitAmount: "100",
            limitUnit: "USD",
        });
    },
} as const satisfies Record<Family, () => void>;
