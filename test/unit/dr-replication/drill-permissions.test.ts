/** What the role of each drill may do, and on whose resources (R-DR-4, R-SEC-4). */
import assert from "node:assert/strict";
import { drillStatements } from "../../../components/dr-replication/drill-permissions";
import { drillTable } from "../../../components/dr-replication/drill-table";

const SITE = { partition: "aws", region: "us-east-1", accountId: "123456789012" };
const DRILLS = drillTable({ availabilityZone: "us-east-1a", otherRegion: "us-west-2" });

type Context = Readonly<Record<string, string>>;
const tagged = (environment: string): Context => ({
    "aws:ResourceTag/Project": "integers",
    "aws:ResourceTag/Environment": environment,
});
const MADE_BY_FIS: Context = { "aws:ResourceTag/managedByFIS": "true" };
const MAKING: Context = { "aws:RequestTag/managedByFIS": "true" };

/** Whether the role of prod's drill may do it, as IAM would decide: the resource by its pattern, `StringEquals` by the context. */
function may(drillName: string, action: string, resource: string, context: Context): boolean {
    const [service, rest = "*"] = resource.split(/:(.*)/);
    const arn = resource === "*" ? "*" : `arn:aws:${service}:us-east-1:123456789012:${rest}`;
    const tags = { Project: "integers", Environment: "prod" };
    return drillStatements(
        DRILLS.find(({ name }) => name === drillName)!,
        { ...SITE, tags },
    ).some((s) => {
        const wanted = Object.entries(s.Condition?.["StringEquals"] ?? {});
        return (
            [s.Action].flat().includes(action) &&
            [s.Resource].flat().some((pattern) => pattern === "*" || pattern === arn) &&
            (s.Condition === undefined || wanted.length > 0) &&
            wanted.every(([key, value]) => [value].flat().includes(context[key] ?? ""))
        );
    });
}

describe("the role of a drill", () => {
    for (const [drill, action, resource] of [
        ["task-loss", "ecs:StopTask", "ecs:task/*"],
        ["database-failover", "rds:RebootDBInstance", "rds:db:*"],
        ["redis-failover", "elasticache:InterruptClusterAzPower", "elasticache:replicationgroup:*"],
        ["zone-power-loss", "ecs:StopTask", "ecs:task/*"],
        ["zone-power-loss", "rds:RebootDBInstance", "rds:db:*"],
        ["zone-power-loss", "elasticache:InterruptClusterAzPower", "elasticache:replicationgroup:*"],
    ] as const) {
        it(`of ${drill} may ${action} in its environment, and in no other of the account`, () => {
            assert.ok(may(drill, action, resource, tagged("prod")));
            assert.ok(!may(drill, action, resource, tagged("staging")));
            assert.ok(!may(drill, action, resource, { "aws:ResourceTag/Environment": "prod" }));
        });
    }

    /** FIS's own copies, put in the place of ours for a while (AWS FIS User Guide, "AWS FIS actions reference"). */
    for (const [drill, action, resource] of [
        ...["CreateNetworkAclEntry", "DeleteNetworkAcl"].map(
            (name) => ["zone-power-loss", name, "ec2:network-acl/*"] as const,
        ),
        ...["CreateRoute", "DeleteRouteTable"].map((name) => ["region-isolation", name, "ec2:route-table/*"] as const),
        ...["ModifyManagedPrefixList", "DeleteManagedPrefixList"].map(
            (name) => ["region-isolation", name, "ec2:prefix-list/*"] as const,
        ),
        ["region-isolation", "DeleteNetworkInterface", "ec2:network-interface/*"],
    ] as const) {
        it(`of ${drill} may ${action} what FIS made, and nothing of ours`, () => {
            assert.ok(may(drill, `ec2:${action}`, resource, MADE_BY_FIS));
            assert.ok(!may(drill, `ec2:${action}`, resource, tagged("prod")));
        });
    }

    for (const [drill, made, within] of [
        ["zone-power-loss", { CreateNetworkAcl: ["network-acl"] }, { CreateNetworkAcl: ["vpc"] }],
        [
            "region-isolation",
            {
                CreateRouteTable: ["route-table"],
                CreateManagedPrefixList: ["prefix-list"],
                CreateNetworkInterface: ["network-interface"],
            },
            { CreateRouteTable: ["vpc"], CreateNetworkInterface: ["subnet", "security-group"] },
        ],
    ] as const) {
        it(`of ${drill} makes its copies with FIS's tag alone, and tags nothing but what it makes`, () => {
            for (const [action, [kind]] of Object.entries(made)) {
                assert.ok(may(drill, `ec2:${action}`, `ec2:${kind}/*`, MAKING), action);
                assert.ok(!may(drill, `ec2:${action}`, `ec2:${kind}/*`, {}), action);
                assert.ok(may(drill, "ec2:CreateTags", `ec2:${kind}/*`, { "ec2:CreateAction": action }), action);
                assert.ok(!may(drill, "ec2:CreateTags", `ec2:${kind}/*`, {}), action);
            }
            for (const [action, kinds] of Object.entries(within)) {
                assert.ok(
                    kinds.every((kind: string) => may(drill, `ec2:${action}`, `ec2:${kind}/*`, {})),
                    action,
                );
            }
        });
    }

    it("swaps network ACLs, route tables and endpoints, and reads what it has to", () => {
        for (const kind of ["subnet", "network-acl"]) {
            assert.ok(may("zone-power-loss", "ec2:ReplaceNetworkAclAssociation", `ec2:${kind}/*`, {}), kind);
        }
        for (const name of ["AssociateRouteTable", "DisassociateRouteTable", "ReplaceRouteTableAssociation"]) {
            for (const kind of ["route-table", "subnet"]) {
                assert.ok(may("region-isolation", `ec2:${name}`, `ec2:${kind}/*`, {}), `${name} ${kind}`);
            }
        }
        assert.ok(may("region-isolation", "ec2:ModifyVpcEndpoint", "ec2:vpc-endpoint/*", {}));
        const reads = ["ManagedPrefixLists", "NetworkInterfaces", "RouteTables", "Subnets", "VpcEndpoints", "Vpcs"];
        for (const name of [...reads, "VpcPeeringConnections"]) {
            assert.ok(may("region-isolation", `ec2:Describe${name}`, "*", {}), name);
        }
        for (const name of ["ManagedPrefixLists", "NetworkAcls", "Subnets", "Vpcs"]) {
            assert.ok(may("zone-power-loss", `ec2:Describe${name}`, "*", {}), name);
        }
        assert.ok(may("zone-power-loss", "rds:DescribeDBInstances", "rds:db:*", {}));
        assert.ok(
            may("zone-power-loss", "elasticache:DescribeReplicationGroups", "elasticache:replicationgroup:*", {}),
        );
        assert.ok(may("task-loss", "ecs:DescribeTasks", "ecs:task/*", {}));
        assert.ok(may("task-loss", "ecs:ListTasks", "*", {}));
    });
});
