/**
 * What the role of a fault drill may do: what its actions need, on this environment's targets (R-DR-4, R-SEC-4). Pure.
 * Source: AWS FIS User Guide, "AWS FIS actions reference".
 */
import { allow, type Condition, makeServiceLinkedRole, type Site, type Statement } from "../shared/policy-document";
import type { Drill, TargetTags } from "./drill-table";

/** What a role of the drills reaches. */
interface DrillReach extends Site {
    readonly tags: TargetTags;
}

const MANAGED = equals({ "aws:ResourceTag/managedByFIS": "true" });
const REQUESTED = equals({ "aws:RequestTag/managedByFIS": "true" });

/** What each action needs, limited to tagged targets and to what FIS itself made. */
const PERMISSIONS: Readonly<
    Record<string, (arn: (rest: string) => string, tagged: Condition) => readonly Statement[]>
> = {
    "aws:ecs:stop-task": (arn, tagged) => [
        allow("SeeTasks", ["ecs:DescribeTasks"], arn("ecs:task/*")),
        // Without an instance it lists no resource that could be named (AWSFaultInjectionSimulatorECSAccess).
        allow("ListTasks", ["ecs:ListTasks"], "*"),
        allow("StopTasks", ["ecs:StopTask"], arn("ecs:task/*"), tagged),
    ],
    "aws:rds:reboot-db-instances": (arn, tagged) => [
        allow("SeeDatabases", ["rds:DescribeDBInstances"], arn("rds:db:*")),
        allow("FailDatabaseOver", ["rds:RebootDBInstance"], arn("rds:db:*"), tagged),
    ],
    "aws:elasticache:replicationgroup-interrupt-az-power": (arn, tagged) => [
        allow("SeeRedis", ["elasticache:DescribeReplicationGroups"], arn("elasticache:replicationgroup:*")),
        allow("InterruptRedis", ["elasticache:InterruptClusterAzPower"], arn("elasticache:replicationgroup:*"), tagged),
    ],
    "aws:network:disrupt-connectivity": (arn) => [
        ...seeNetwork(arn),
        allow("MakeAcl", ["ec2:CreateNetworkAcl"], arn("ec2:network-acl/*"), REQUESTED),
        allow("MakeAclInVpc", ["ec2:CreateNetworkAcl"], arn("ec2:vpc/*")),
        allow(
            "TagAcl",
            ["ec2:CreateTags"],
            arn("ec2:network-acl/*"),
            equals({ "ec2:CreateAction": "CreateNetworkAcl" }),
        ),
        allow("OwnAcl", ["ec2:CreateNetworkAclEntry", "ec2:DeleteNetworkAcl"], arn("ec2:network-acl/*"), MANAGED),
        allow("SwapAcl", ["ec2:ReplaceNetworkAclAssociation"], [arn("ec2:subnet/*"), arn("ec2:network-acl/*")]),
    ],
    "aws:network:route-table-disrupt-cross-region-connectivity": (arn) => [
        ...seeNetwork(arn),
        allow(
            "MakeRoutes",
            ["ec2:CreateRouteTable", "ec2:CreateManagedPrefixList", "ec2:CreateNetworkInterface"],
            [arn("ec2:route-table/*"), arn("ec2:prefix-list/*"), arn("ec2:network-interface/*")],
            REQUESTED,
        ),
        allow(
            "MakeInNetwork",
            ["ec2:CreateRouteTable", "ec2:CreateNetworkInterface"],
            [arn("ec2:vpc/*"), arn("ec2:subnet/*"), arn("ec2:security-group/*")],
        ),
        allow(
            "TagRoutes",
            ["ec2:CreateTags"],
            [arn("ec2:route-table/*"), arn("ec2:prefix-list/*"), arn("ec2:network-interface/*")],
            equals({
                "ec2:CreateAction": ["CreateRouteTable", "CreateManagedPrefixList", "CreateNetworkInterface"],
            }),
        ),
        allow(
            "OwnRoutes",
            [
                "ec2:CreateRoute",
                "ec2:DeleteRouteTable",
                "ec2:ModifyManagedPrefixList",
                "ec2:DeleteManagedPrefixList",
                "ec2:DeleteNetworkInterface",
            ],
            [arn("ec2:route-table/*"), arn("ec2:prefix-list/*"), arn("ec2:network-interface/*")],
            MANAGED,
        ),
        allow(
            "SwapRoutes",
            [
                "ec2:AssociateRouteTable",
                "ec2:DisassociateRouteTable",
                "ec2:ReplaceRouteTableAssociation",
                "ec2:ModifyVpcEndpoint",
            ],
            [arn("ec2:route-table/*"), arn("ec2:subnet/*"), arn("ec2:vpc-endpoint/*")],
        ),
    ],
};

/** Reading the network knows no resource. */
const NETWORK_READS: readonly string[] = [
    "ec2:DescribeManagedPrefixLists",
    "ec2:DescribeNetworkAcls",
    "ec2:DescribeNetworkInterfaces",
    "ec2:DescribeRouteTables",
    "ec2:DescribeSubnets",
    "ec2:DescribeVpcEndpoints",
    "ec2:DescribeVpcPeeringConnections",
    "ec2:DescribeVpcs",
];

/** Prefix lists are the account's own, or AWS's. */
const seeNetwork = (arn: (rest: string) => string): readonly Statement[] => [
    allow("SeeNetwork", NETWORK_READS, "*"),
    allow(
        "SeePrefixLists",
        ["ec2:GetManagedPrefixListEntries"],
        [arn("ec2:prefix-list/*"), arn("ec2:prefix-list/*").replace(/:\d{12}:/, ":aws:")],
    ),
];

/** The rights of one drill's role: its actions' and no more, and the delivery of its log. */
export function drillStatements(
    drill: Drill,
    { partition, region, accountId, tags }: DrillReach,
): readonly Statement[] {
    const arn = (rest: string) => {
        const [service, ...resource] = rest.split(":");
        return `arn:${partition}:${service}:${region}:${accountId}:${resource.join(":")}`;
    };
    const tagged = equals(
        Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:ResourceTag/${key}`, value])),
    );
    const actions = [...new Set(drill.actions.map((action) => action.actionId))];
    const bySid = new Map(
        actions.flatMap((action) => PERMISSIONS[action]!(arn, tagged)).map((s) => [s.Sid, s] as const),
    );
    return [
        ...bySid.values(),
        allow("FindTargets", ["tag:GetResources"], "*"),
        // Vended logs know no resource (AWS FIS User Guide, "Permissions for CloudWatch Logs").
        allow(
            "DeliverLog",
            [
                "logs:CreateLogDelivery",
                "logs:PutResourcePolicy",
                "logs:DescribeResourcePolicies",
                "logs:DescribeLogGroups",
            ],
            "*",
        ),
    ];
}

/** What a report is made of, and where it goes. */
interface ReportReach {
    /** ARN of the reports below their prefix. */
    readonly reportArn: string;
    readonly reportKeyArn: string;
    readonly dashboardArn: string;
}

/** The rights to a drill's report (AWS FIS User Guide, "Experiment report configurations"). */
export function reportStatements({ reportArn, reportKeyArn, dashboardArn }: ReportReach): readonly Statement[] {
    return [
        allow("ReadDashboard", ["cloudwatch:GetDashboard"], dashboardArn),
        // Graphs know no resource.
        allow("DrawGraphs", ["cloudwatch:GetMetricWidgetImage"], "*"),
        allow("KeepReport", ["s3:GetObject", "s3:PutObject"], reportArn),
        allow("EncryptReport", ["kms:Decrypt", "kms:GenerateDataKey"], reportKeyArn),
    ];
}

/**
 * The rights of a drill's schedule. The account's first experiment makes FIS's service-linked role in the name of who starts
 * it (AWS FIS User Guide, "Use service-linked roles").
 */
export function startStatements(site: Site, templateId: string): readonly Statement[] {
    const arn = (rest: string) => `arn:${site.partition}:fis:${site.region}:${site.accountId}:${rest}`;
    return [
        allow("StartDrill", ["fis:StartExperiment"], [arn(`experiment-template/${templateId}`), arn("experiment/*")]),
        makeServiceLinkedRole(site, "fis.amazonaws.com"),
    ];
}

function equals(keys: Condition[string]): Condition {
    return { StringEquals: keys };
}
