/** Builds a `Vpc` under mocks, with what the remote component `awsx:ec2:Vpc` would answer. */
import type * as pulumi from "@pulumi/pulumi";
import { Vpc, type VpcArgs } from "../../../components/vpc";
import { type MockOptions, type Recorder, record, type Registration } from "../mocks";

export const KEYS = {
    logsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/logs",
    dataKeyArn: "arn:aws:kms:us-east-1:123456789012:key/data",
};
export const TOPICS = { critical: "arn:critical", warning: "arn:warning", info: "arn:info" };
export const TWO_ZONES = ["us-east-1a", "us-east-1b"];
export const THREE_ZONES = [...TWO_ZONES, "us-east-1c"];
export const LISTS = { cdn: "pl-com.amazonaws.global.cloudfront.origin-facing", s3: "pl-com.amazonaws.us-east-1.s3" };

function awsxVpc({ inputs }: pulumi.runtime.MockResourceArgs): Record<string, unknown> {
    const { availabilityZoneNames: zones, natGateways } = inputs as {
        availabilityZoneNames: string[];
        natGateways: { elasticIpAllocationIds: unknown[] };
    };
    const ids = (tier: string) => zones.map((zone) => `subnet-${tier}-${zone}`);
    const tables = zones.flatMap((zone) => ["public", "private", "database"].map((tier) => `rtb-${tier}-${zone}`));
    return {
        vpcId: "vpc-1",
        vpc: { defaultNetworkAclId: "acl-default", defaultRouteTableId: "rtb-default" },
        publicSubnetIds: ids("public"),
        privateSubnetIds: ids("private"),
        isolatedSubnetIds: ids("database"),
        routeTables: tables.map((id) => ({ id })),
        natGateways: natGateways.elasticIpAllocationIds.map((_, i) => ({ id: `nat-${zones[i]!}` })),
    };
}

export function buildVpc(
    args: Partial<VpcArgs> = {},
    options: MockOptions = {},
): Promise<Recorder & { readonly result: Vpc }> {
    return record(() => new Vpc("network", { availabilityZones: TWO_ZONES, ...KEYS, alarmTopics: TOPICS, ...args }), {
        ...options,
        calls: {
            "aws:ec2/getManagedPrefixList:getManagedPrefixList": ({ name }) => ({ id: `pl-${name as string}` }),
            ...options.calls,
        },
        outputs: { "awsx:ec2:Vpc": awsxVpc, ...options.outputs },
    });
}

let standard: ReturnType<typeof buildVpc> | undefined;

/** A `Vpc` with nothing but what it must be given, built once: for tests that only look at it. */
export function standardVpc(): ReturnType<typeof buildVpc> {
    return (standard ??= buildVpc());
}

interface Statement {
    readonly Sid: string;
    readonly Action: string | string[];
    readonly Resource: string | string[];
    readonly Condition?: unknown;
}

/** The statements of a policy document, by Sid. */
export function statementsOf({ inputs }: Registration, key = "policy"): Record<string, Statement> {
    const document = JSON.parse(inputs[key] as string) as { Statement: Statement[] };
    return Object.fromEntries(document.Statement.map((s) => [s.Sid, s]));
}
