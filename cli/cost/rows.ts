/** What each type of resource costs, by its inputs. Pure: a table, and prices by name. */
import { isUnknown } from "../engine/engine-marks";
import type { Inputs } from "../engine/steps";
import { SPOT_SHARE } from "./prices";

/** A part of a resource's cost. */
export interface Part {
    readonly what: string;
    /** A key of the price table; one that is not there makes the part unknown. */
    readonly price: string;
    /** Units that are there all month; undefined for what depends on usage. */
    readonly quantity?: number;
    /** Those of them that AWS may take back: spot capacity, which no commitment covers. @default none */
    readonly spot?: number;
    /** What was assumed. */
    readonly note?: string;
}

/** One resource of a layer, before or after. */
export interface Subject {
    readonly urn: string;
    readonly type: string;
    readonly name: string;
    readonly parent: string;
    readonly inputs: Inputs;
}

export interface Surroundings {
    /** All resources of the layer, of the same time. */
    readonly resources: readonly Subject[];
    /** The environment's zones (`network:availabilityZones`). */
    readonly zones: number;
    /** Zones of the interface endpoints (`network:endpoints`). */
    readonly endpointZones: number;
    /** GiB of the database's storage at creation (`data:allocatedStorageGiB`): of its copy in another layer, too. */
    readonly databaseGiB?: number;
}

export type Row = (inputs: Inputs, subject: Subject, around: Surroundings) => readonly Part[];

const fixed = (what: string, price: string, quantity = 1, note?: string): Part => ({
    what,
    price,
    quantity,
    ...(note === undefined ? {} : { note }),
});
const onSpot = (part: Part, spot: number): Part => ({ ...part, spot });
const usage = (what: string, price: string): Part => ({ what, price });

const number = (value: unknown): number | undefined => {
    const read = typeof value === "string" && !isUnknown(value) ? Number(value) : value;
    return typeof read === "number" && Number.isFinite(read) ? read : undefined;
};
const text = (value: unknown): string => (typeof value === "string" && !isUnknown(value) ? value : "unknown");
const list = (value: unknown): readonly Inputs[] => (Array.isArray(value) ? (value as readonly Inputs[]) : []);
/** How many items: of a list that is known, else what is assumed. */
const count = (value: unknown, assumed: number): { readonly n: number; readonly note?: string } =>
    Array.isArray(value) ? { n: value.length } : { n: assumed, note: `${assumed} zones assumed` };

/**
 * The resource that another one names by an id that a preview does not know yet: of the same name; else, of those beside
 * it, the one whose name its own begins with, or the only one.
 */
function companion(type: string, subject: Subject, around: Surroundings): Subject | undefined {
    const all = around.resources.filter((r) => r.type === type);
    const beside = all.filter(({ parent }) => parent === subject.parent);
    return (
        all.find(({ name }) => name === subject.name) ??
        beside.find(({ name }) => subject.name.startsWith(`${name}-`)) ??
        (beside.length === 1 ? beside[0] : undefined)
    );
}

const volume = (ebs: Inputs, instances: number): Part[] => {
    const type = text(ebs["volumeType"] ?? "gp3");
    return [fixed(`volume ${type}`, `ebs.${type}`, instances * (number(ebs["volumeSize"]) ?? Number.NaN))];
};

const database: Row = (inputs, _, around) => {
    const copies = inputs["multiAz"] === true ? 2 : 1;
    const kind = text(inputs["instanceClass"]);
    const source = around.resources.find((r) => r.type === RDS && r.inputs["replicateSourceDb"] === undefined);
    const gib =
        number(inputs["allocatedStorage"]) ??
        number(source === undefined ? around.databaseGiB : source.inputs["allocatedStorage"]) ??
        Number.NaN;
    const storage = text(inputs["storageType"] ?? source?.inputs["storageType"] ?? "gp3");
    return [
        fixed(
            `${kind}${copies === 2 ? " Multi-AZ" : ""}`,
            `rds.${kind}`,
            copies,
            copies === 2 ? "Multi-AZ is twice one instance" : undefined,
        ),
        fixed(`storage ${storage}`, `rds.${storage}`, gib * copies, "before it grows by itself"),
        usage("backups beyond the storage", "rds.backup"),
    ];
};

const cache: Row = (inputs) => {
    const kind = text(inputs["nodeType"]);
    const shards = number(inputs["numNodeGroups"]) ?? 1;
    const nodes = number(inputs["numCacheClusters"]) ?? shards * ((number(inputs["replicasPerNodeGroup"]) ?? 0) + 1);
    const engine = inputs["engine"] ?? "redis";
    return [
        fixed(
            `${kind} nodes`,
            engine === "redis" ? `elasticache.${kind}` : `elasticache.${text(engine)}.${kind}`,
            nodes,
        ),
        usage("snapshots", "elasticache.backup"),
    ];
};

/** Tasks on Fargate by what the capacity strategy says: the base first, the rest by weight. */
export function shares(inputs: Inputs, tasks: number): ReadonlyMap<string, number> {
    const strategy = list(inputs["capacityProviderStrategies"]);
    if (strategy.length === 0) {
        return new Map([[text(inputs["launchType"] ?? "FARGATE"), tasks]]);
    }
    const bases = strategy.map((s) => Math.min(number(s["base"]) ?? 0, tasks));
    const rest = Math.max(0, tasks - bases.reduce((sum, base) => sum + base, 0));
    const weights = strategy.map((s) => number(s["weight"]) ?? 0);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return new Map(
        strategy.map((s, i) => [
            text(s["capacityProvider"]),
            (bases[i] ?? 0) + (total > 0 ? (rest * (weights[i] ?? 0)) / total : 0),
        ]),
    );
}

const FARGATE: Readonly<Record<string, { readonly label: string; readonly share: number; readonly note?: string }>> = {
    FARGATE: { label: "Fargate", share: 1 },
    FARGATE_SPOT: { label: "Fargate Spot", share: SPOT_SHARE, note: `Spot at ${SPOT_SHARE * 100} % of on-demand` },
};

const service: Row = (inputs, subject, around) => {
    const task = companion("aws:ecs/taskDefinition:TaskDefinition", subject, around)?.inputs ?? {};
    const [cpu, memory] = [(number(task["cpu"]) ?? Number.NaN) / 1024, (number(task["memory"]) ?? Number.NaN) / 1024];
    const architecture = text((task["runtimePlatform"] as Inputs | undefined)?.["cpuArchitecture"] ?? "X86_64");
    const tasks = number(inputs["desiredCount"]) ?? Number.NaN;
    return [...shares(inputs, tasks)].flatMap(([provider, n]) => {
        const row = FARGATE[provider];
        // Any other provider is instances, which their Auto Scaling group pays for.
        if (row === undefined || n === 0) {
            return [];
        }
        const note = [`${n} of ${tasks} tasks, the desired count`, row.note].filter(Boolean).join("; ");
        const key = `fargate.${architecture.toLowerCase()}`;
        const parts = [
            fixed(`${row.label} vCPU`, `${key}.cpu`, n * cpu * row.share, note),
            fixed(`${row.label} memory`, `${key}.memory`, n * memory * row.share, note),
        ];
        return provider === "FARGATE_SPOT" ? parts.map((part) => onSpot(part, part.quantity ?? 0)) : parts;
    });
};

/** Of a group's instances: what lies beyond the base, less the percent of that which is on demand. */
function spotOf(policy: Inputs | undefined, n: number): number {
    const distribution = (policy?.["instancesDistribution"] ?? {}) as Inputs;
    const beyond = Math.max(0, n - (number(distribution["onDemandBaseCapacity"]) ?? 0));
    return beyond * (1 - (number(distribution["onDemandPercentageAboveBaseCapacity"]) ?? 100) / 100);
}

const instances: Row = (inputs, subject, around) => {
    const policy = inputs["mixedInstancesPolicy"] as Inputs | undefined;
    const overrides = list((policy?.["launchTemplate"] as Inputs | undefined)?.["overrides"]);
    const template = companion("aws:ec2/launchTemplate:LaunchTemplate", subject, around)?.inputs ?? {};
    const kind = text(overrides[0]?.["instanceType"] ?? template["instanceType"]);
    const n = number(inputs["desiredCapacity"]) ?? number(inputs["minSize"]) ?? Number.NaN;
    const notes = [`at the group's minimum`, overrides.length > 1 ? "first of its types, on demand" : ""];
    return [
        onSpot(
            fixed(`${kind} instances`, `ec2.${kind}`, n, notes.filter((note) => note !== "").join("; ")),
            spotOf(policy, n),
        ),
        ...list(template["blockDeviceMappings"]).flatMap((m) => volume((m["ebs"] ?? {}) as Inputs, n)),
    ];
};

const nodes: Row = (inputs, subject, around) => {
    const template = companion("aws:ec2/launchTemplate:LaunchTemplate", subject, around)?.inputs ?? {};
    const kinds = Array.isArray(inputs["instanceTypes"]) ? (inputs["instanceTypes"] as unknown[]) : [];
    const kind = text(kinds[0] ?? template["instanceType"]);
    const scaling = (inputs["scalingConfig"] ?? {}) as Inputs;
    const n = number(scaling["desiredSize"]) ?? number(scaling["minSize"]) ?? Number.NaN;
    const disk = number(inputs["diskSize"]);
    const spot = inputs["capacityType"] === "SPOT";
    return [
        onSpot(fixed(`${kind} nodes`, `ec2.${kind}`, n, spot ? "at the on-demand price" : undefined), spot ? n : 0),
        ...list(template["blockDeviceMappings"]).flatMap((m) => volume((m["ebs"] ?? {}) as Inputs, n)),
        ...(disk === undefined ? [] : [fixed("volume gp3", "ebs.gp3", n * disk)]),
    ];
};

const loadBalancer: Row = (inputs, _, around) => {
    const kind = inputs["loadBalancerType"] === "network" ? "nlb" : "alb";
    const zones = count(inputs["subnets"], around.zones);
    return [
        fixed(kind === "nlb" ? "network load balancer" : "application load balancer", kind),
        ...(inputs["internal"] === true ? [] : [fixed("public addresses", "ipv4.public", zones.n, zones.note)]),
        usage("capacity units", `${kind}.lcu`),
    ];
};

const endpoint: Row = (inputs, _, around) => {
    if (inputs["vpcEndpointType"] !== "Interface") {
        return [];
    }
    const zones = count(inputs["subnetIds"], around.endpointZones);
    return [
        fixed("interface endpoint, zones", "endpoint.interface", zones.n, zones.note),
        usage("data processed", "endpoint.data"),
    ];
};

/** An alarm is paid by the metric; one on an anomaly band by three. */
const alarm: Row = (inputs) => {
    const queries = list(inputs["metricQueries"]);
    const metrics = queries.filter((q) => q["metric"] !== undefined);
    const band = queries.some((q) => text(q["expression"]).startsWith("ANOMALY_DETECTION_BAND"));
    const periods = [inputs["period"], ...metrics.map((q) => (q["metric"] as Inputs | undefined)?.["period"])];
    const quick = periods.some((period) => (number(period) ?? 60) < 60);
    const n = Math.max(1, metrics.length) * (band ? 3 : 1);
    return [fixed("alarm metrics", quick ? "cloudwatch.alarm.high-resolution" : "cloudwatch.alarm", n)];
};

const webAcl: Row = (inputs) => {
    const rules = list(inputs["rules"]);
    const bots = JSON.stringify(rules).includes("AWSManagedRulesBotControlRuleSet");
    return [
        fixed("web ACL", "waf.acl"),
        fixed("rules", "waf.rule", rules.length),
        ...(bots ? [fixed("bot control", "waf.bot-control")] : []),
        usage("requests", "waf.requests"),
    ];
};

const healthCheck: Row = (inputs) => {
    const type = text(inputs["type"]);
    const features = [
        type.startsWith("HTTPS"),
        type.endsWith("STR_MATCH"),
        inputs["requestInterval"] === 10,
        inputs["measureLatency"] === true,
    ].filter(Boolean).length;
    return [
        fixed("health check", "route53.health-check", 1, "of an AWS endpoint"),
        ...(features > 0 ? [fixed("its optional features", "route53.health-check.feature", features)] : []),
    ];
};

const MINUTES: Readonly<Record<string, number>> = { minute: 1, minutes: 1, hour: 60, hours: 60 };

const canary: Row = (inputs) => {
    const rate = /^rate\((\d+) (\w+)\)$/.exec(text((inputs["schedule"] as Inputs | undefined)?.["expression"]));
    const every = Number(rate?.[1] ?? Number.NaN) * (MINUTES[rate?.[2] ?? ""] ?? Number.NaN);
    return [fixed("runs", "canary.run", (730 * 60) / every), usage("functions, logs, artifacts", "s3.standard")];
};

const trail: Row = (inputs) =>
    inputs["eventSelectors"] !== undefined || inputs["advancedEventSelectors"] !== undefined
        ? [usage("data events", "cloudtrail.data"), usage("objects in S3", "s3.standard")]
        : [usage("objects in S3", "s3.standard")];

const RDS = "aws:rds/instance:Instance";

/** Types that cost money. What is neither here nor in free.ts is reported as unknown. */
export const ROWS: Readonly<Record<string, Row>> = {
    "aws:amp/workspace:Workspace": () => [usage("samples, storage, queries", "amp")],
    "aws:arcregionswitch/plan:Plan": () => [fixed("plan", "arc.plan")],
    "aws:autoscaling/group:Group": instances,
    "aws:backup/framework:Framework": () => [usage("evaluations", "backup.audit")],
    "aws:backup/restoreTestingPlan:RestoreTestingPlan": () => [
        usage("restore tests and what they start", "backup.restore"),
    ],
    "aws:backup/vault:Vault": () => [usage("snapshots and copies", "backup.rds")],
    "aws:cfg/conformancePack:ConformancePack": () => [usage("evaluations", "config.evaluation")],
    "aws:cfg/recorder:Recorder": () => [usage("configuration items", "config.item")],
    "aws:cfg/rule:Rule": () => [usage("evaluations", "config.evaluation")],
    "aws:cloudfront/distribution:Distribution": () => [usage("data out, requests", "cloudfront.out")],
    "aws:cloudfront/function:Function": () => [usage("invocations", "cloudfront.function")],
    "aws:cloudfront/keyValueStore:KeyValueStore": () => [usage("reads", "cloudfront.function")],
    "aws:cloudfront/monitoringSubscription:MonitoringSubscription": () => [usage("metrics", "cloudwatch.metric")],
    "aws:cloudfront/realtimeLogConfig:RealtimeLogConfig": () => [usage("log lines", "cloudfront.realtime")],
    "aws:cloudtrail/trail:Trail": trail,
    "aws:cloudwatch/compositeAlarm:CompositeAlarm": () => [fixed("composite alarm", "cloudwatch.composite")],
    "aws:cloudwatch/dashboard:Dashboard": () => [fixed("dashboard", "cloudwatch.dashboard")],
    "aws:cloudwatch/eventBus:EventBus": () => [usage("custom events", "events.custom")],
    "aws:cloudwatch/logDelivery:LogDelivery": () => [usage("delivered logs", "cloudwatch.delivery")],
    "aws:cloudwatch/logGroup:LogGroup": () => [
        usage("ingested", "cloudwatch.logs.ingested"),
        usage("stored", "cloudwatch.logs.stored"),
    ],
    "aws:cloudwatch/logMetricFilter:LogMetricFilter": () => [usage("custom metric", "cloudwatch.metric")],
    "aws:cloudwatch/metricAlarm:MetricAlarm": alarm,
    "aws:cloudwatch/metricStream:MetricStream": () => [usage("metric updates", "cloudwatch.stream")],
    "aws:cognito/userPool:UserPool": () => [usage("active users", "cognito.user")],
    "aws:dynamodb/table:Table": () => [usage("requests, storage", "dynamodb")],
    "aws:ebs/volume:Volume": (inputs) => volume({ volumeType: inputs["type"], volumeSize: inputs["size"] }, 1),
    "aws:ec2/eip:Eip": () => [fixed("public address", "ipv4.public")],
    "aws:ec2/flowLog:FlowLog": () => [usage("delivered logs", "cloudwatch.delivery")],
    "aws:ec2/instance:Instance": (inputs) => {
        const kind = text(inputs["instanceType"]);
        return [fixed(`${kind} instance`, `ec2.${kind}`), ...volume((inputs["rootBlockDevice"] ?? {}) as Inputs, 1)];
    },
    "aws:ec2/natGateway:NatGateway": () => [fixed("NAT gateway", "nat.gateway"), usage("data processed", "nat.data")],
    "aws:ec2/vpcEndpoint:VpcEndpoint": endpoint,
    "aws:ecr/repository:Repository": () => [usage("images", "ecr.storage")],
    "aws:ecs/cluster:Cluster": (inputs) =>
        list(inputs["settings"]).some((s) => s["name"] === "containerInsights" && s["value"] !== "disabled")
            ? [usage("Container Insights metrics", "cloudwatch.metric")]
            : [],
    "aws:ecs/service:Service": service,
    "aws:efs/fileSystem:FileSystem": () => [usage("storage", "efs")],
    "aws:eks/cluster:Cluster": () => [fixed("EKS cluster", "eks.cluster")],
    "aws:eks/nodeGroup:NodeGroup": nodes,
    "aws:elasticache/replicationGroup:ReplicationGroup": cache,
    "aws:fis/experimentTemplate:ExperimentTemplate": () => [usage("action minutes and reports", "fis")],
    "aws:guardduty/detector:Detector": () => [usage("events and logs analysed", "guardduty")],
    "aws:guardduty/detectorFeature:DetectorFeature": (inputs) =>
        inputs["status"] === "ENABLED" ? [usage(`${text(inputs["name"])} analysed`, "guardduty")] : [],
    "aws:inspector2/enabler:Enabler": () => [usage("scans", "inspector")],
    "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream": () => [usage("ingested", "firehose")],
    "aws:kinesis/stream:Stream": () => [usage("shards or data", "kinesis")],
    "aws:kms/key:Key": () => [
        fixed("key", "kms.key", 1, "each of its first two rotations adds as much"),
        usage("requests", "kms.requests"),
    ],
    "aws:kms/replicaKey:ReplicaKey": () => [fixed("replica key", "kms.key"), usage("requests", "kms.requests")],
    "aws:lambda/function:Function": () => [usage("invocations", "lambda")],
    "aws:lb/loadBalancer:LoadBalancer": loadBalancer,
    "aws:macie2/account:Account": () => [usage("objects inspected", "macie")],
    [RDS]: database,
    "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication": () => [
        usage("backups in the other region", "rds.backup"),
    ],
    "aws:rds/proxy:Proxy": () => [fixed("proxy", "rds.proxy")],
    "aws:route53/healthCheck:HealthCheck": healthCheck,
    "aws:route53/queryLog:QueryLog": () => [usage("ingested", "cloudwatch.logs.ingested")],
    "aws:route53/zone:Zone": () => [fixed("hosted zone", "route53.zone"), usage("queries", "route53.queries")],
    "aws:rum/appMonitor:AppMonitor": () => [usage("events", "rum")],
    "aws:s3/analyticsConfiguration:AnalyticsConfiguration": () => [usage("objects", "s3.analytics")],
    "aws:s3/bucket:Bucket": () => [usage("objects, requests", "s3.standard")],
    "aws:s3/bucketAccelerateConfiguration:BucketAccelerateConfiguration": () => [usage("transfer", "s3.accelerate")],
    "aws:s3/bucketReplicationConfig:BucketReplicationConfig": () => [usage("transfer to the copy", "s3.replication")],
    "aws:s3/inventory:Inventory": () => [usage("objects listed", "s3.inventory")],
    "aws:secretsmanager/secret:Secret": (inputs) => [
        fixed("secret", "secret", 1 + list(inputs["replicas"]).length),
        usage("requests", "secret.requests"),
    ],
    "aws:securityhub/account:Account": () => [usage("resources checked", "securityhub")],
    // The rotation functions that AWS publishes.
    "aws:serverlessrepository/cloudFormationStack:CloudFormationStack": () => [usage("invocations", "lambda")],
    "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace": () => [
        fixed("its private hosted zone", "route53.zone"),
        usage("queries", "route53.queries"),
    ],
    "aws:sfn/stateMachine:StateMachine": () => [usage("state transitions", "sfn")],
    "aws:shield/subscription:Subscription": () => [
        fixed("Shield Advanced", "shield.advanced", 1, "once for all accounts under one payer, for a year"),
        usage("data out", "shield.out"),
    ],
    "aws:sns/topic:Topic": () => [usage("notifications", "sns")],
    "aws:sqs/queue:Queue": () => [usage("requests", "sqs")],
    "aws:synthetics/canary:Canary": canary,
    "aws:wafv2/ruleGroup:RuleGroup": (inputs) => [fixed("rules", "waf.rule", list(inputs["rules"]).length)],
    "aws:wafv2/webAcl:WebAcl": webAcl,
    "kubernetes:core/v1:Service": (inputs) =>
        (inputs["spec"] as Inputs | undefined)?.["type"] === "LoadBalancer" ? [fixed("its load balancer", "nlb")] : [],
    "kubernetes:core/v1:PersistentVolumeClaim": () => [usage("volume", "ebs.gp3")],
    "kubernetes:helm.sh/v3:Release": () => [usage("volumes of its claims", "ebs.gp3")],
    "kubernetes:helm.sh/v4:Chart": () => [usage("volumes of its claims", "ebs.gp3")],
};
