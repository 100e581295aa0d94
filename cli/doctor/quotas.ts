/**
 * Quotas of AWS that a new account meets first: what an environment needs of each, from its configuration. Names, codes
 * and defaults are those of the Service Quotas console; `source` is the page that explains the quota.
 */
import { coresOf } from "../../components/app-cluster/instance-sizes";
import { DEFAULTS as POOLER } from "../../components/connection-pooler/args";
import type { ConfigOf } from "../../stacks/config";
import { type Check, fail, ok, warn } from "./checks";

/** The configuration that decides, checked and with its defaults. */
export interface Settings {
    readonly network: Pick<ConfigOf<"network">, "cidrBlock" | "availabilityZones" | "nat" | "entry" | "bastion">;
    readonly app: Pick<ConfigOf<"app">, "capacity" | "web" | "worker" | "instances">;
    readonly data: Pick<ConfigOf<"data">, "replicaCount" | "pooler">;
    /** Nodes of the monitoring; undefined where it does not run. */
    readonly observability:
        Pick<ConfigOf<"observability">, "stateful" | "interruptible" | "kubernetesVersion"> | undefined;
    /** Whether a failover starts the application here, on demand alone; once the region serves it takes spot as well. */
    readonly takesOver?: boolean;
}

/** The second region: its own network, the application as large as in the first once it has taken over, no replica, no monitoring. */
export function standbySettings(
    settings: Settings,
    standby: Pick<Settings["network"], "cidrBlock" | "availabilityZones" | "nat">,
): Settings {
    const { cidrBlock, availabilityZones, nat } = standby;
    return {
        ...settings,
        network: { ...settings.network, cidrBlock, availabilityZones, nat },
        data: { ...settings.data, replicaCount: 0 },
        observability: undefined,
        takesOver: true,
    };
}

export interface Quota {
    readonly service: string;
    readonly code: string;
    readonly name: string;
    /** What a new account has; the account's own value is asked for. */
    readonly usual: number;
    /** Not a number (NaN) where the configuration does not tell it: the virtual cores of a bare-metal type. */
    readonly need: (settings: Settings) => number;
    /** What the need is made of. */
    readonly why: string;
    readonly source: string;
}

/** CloudFront's prefix list counts as 55 rules of a group (VPC user guide, "AWS-managed prefix list weight"). */
const CLOUDFRONT_WEIGHT = 55;
/** Of a Fargate task or an instance: ECS counts 1024 units a vCPU. */
const UNITS = 1024;

type Service = Settings["app"]["web"];

const spot = ({ maximum, onDemandBase, spotPercent }: Service): number =>
    ((maximum - onDemandBase) * spotPercent) / 100;
const vcpus = ({ cpu }: Service, tasks: number): number => (tasks * cpu) / UNITS;
const fargate = (app: Settings["app"], tasks: (service: Service) => number): number =>
    app.capacity === "fargate" ? vcpus(app.web, tasks(app.web)) + vcpus(app.worker, tasks(app.worker)) : 0;

/** Virtual cores of the largest of these instance types; `undefined` where the name of one does not tell its own. */
export function largest(types: readonly string[]): number | undefined {
    const cores = types.map(coresOf);
    return cores.some((one) => one === undefined) ? undefined : Math.max(...(cores as number[]));
}

/** Of so many instances; not a number where it is not known. */
const coresIn = (count: number, types: readonly string[]): number =>
    count === 0 ? 0 : count * (largest(types) ?? NaN);

/** Of `app:instances` at its maximum, those on demand; Auto Scaling rounds in their favour. */
function onDemand({ instances: { maximum, onDemandBase, spotPercent } }: Settings["app"]): number {
    return onDemandBase + Math.ceil(((maximum - onDemandBase) * (100 - spotPercent)) / 100);
}

const instances = (app: Settings["app"], count: (app: Settings["app"]) => number): number =>
    app.capacity === "ec2" ? coresIn(count(app), app.instances.types) : 0;

/** The application as it starts in the region: what a failover starts is on demand alone. */
function started({ app, takesOver = false }: Settings): Settings["app"] {
    const noSpot = <T>(part: T): T => ({ ...part, spotPercent: 0 });
    return takesOver
        ? { ...app, web: noSpot(app.web), worker: noSpot(app.worker), instances: noSpot(app.instances) }
        : app;
}

/** Machines a zone that EKS starts beside a group's own while it updates it (EKS User Guide, "Understand each phase of node updates"). */
const UPDATE_SURPLUS = 2;

/** Of so many groups, while one of them, in so many zones, is updated: that goes group by group. */
const nodes = (
    pool: { maximum: number; instanceTypes: readonly string[] } | undefined,
    groups: number,
    zones: number,
): number => (pool === undefined ? 0 : coresIn(groups * pool.maximum + zones * UPDATE_SURPLUS, pool.instanceTypes));

export const QUOTAS: readonly Quota[] = [
    {
        service: "ec2",
        code: "L-0263D0A3",
        name: "EC2-VPC Elastic IPs",
        usual: 5,
        need: ({ network }) => (network.nat === "per-zone" ? network.availabilityZones.length : 1),
        why: "one per NAT gateway",
        source: "https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html",
    },
    {
        service: "vpc",
        code: "L-F678F1CE",
        name: "VPCs per Region",
        usual: 5,
        need: () => 1,
        why: "the environment's own; a new account's default VPC counts too",
        source: "https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html",
    },
    {
        service: "vpc",
        code: "L-0EA8095F",
        name: "Inbound or outbound rules per security group",
        usual: 60,
        need: ({ network }) => (network.entry === "cdn" ? CLOUDFRONT_WEIGHT : 1),
        why: "CloudFront's prefix list alone counts as 55",
        source: "https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html",
    },
    {
        service: "fargate",
        code: "L-3032A538",
        name: "Fargate On-Demand vCPU resource count",
        usual: 6,
        need: (settings) => {
            const { data, network } = settings;
            const poolers = data.pooler.taskCount ?? network.availabilityZones.length;
            const pooler = (poolers * (data.pooler.cpuUnits ?? POOLER.cpuUnits)) / UNITS;
            return Math.ceil(fargate(started(settings), (service) => service.maximum - spot(service)) + pooler);
        },
        why: "web and worker tasks at their maximum, and PgBouncer; a deployment runs old and new side by side",
        source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html",
    },
    {
        service: "fargate",
        code: "L-36FBB829",
        name: "Fargate Spot vCPU resource count",
        usual: 6,
        need: ({ app }) => Math.ceil(fargate(app, spot)),
        why: "the share of web and worker tasks that runs on spot, at its maximum",
        source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html",
    },
    {
        service: "ec2",
        code: "L-1216C47A",
        name: "Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances (vCPUs)",
        usual: 5,
        need: (settings) =>
            coresIn(settings.network.bastion.enabled ? 1 : 0, [settings.network.bastion.instanceType ?? "t4g.nano"]) +
            instances(started(settings), onDemand) +
            nodes(settings.observability?.stateful, settings.network.availabilityZones.length, 1),
        why:
            "bastion, observability:stateful in each zone and two more while a group is updated, and the on-demand part of " +
            "app:instances, at their maximum and of their largest type",
        source: "https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-instance-quotas.html",
    },
    {
        service: "ec2",
        code: "L-34B43A08",
        name: "All Standard (A, C, D, H, I, M, R, T, Z) Spot Instance Requests",
        usual: 5,
        need: ({ app, network, observability }) =>
            instances(app, (all) => all.instances.maximum - onDemand(all)) +
            nodes(observability?.interruptible, 1, network.availabilityZones.length),
        why:
            "observability:interruptible and two more in each zone while it is updated, and the spot part of app:instances, " +
            "at their maximum and of their largest type",
        source: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-spot-limits.html",
    },
    {
        service: "rds",
        code: "L-7B6409FD",
        name: "DB instances",
        usual: 40,
        need: ({ data }) => 1 + data.replicaCount,
        why: "the primary and its read replicas",
        source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html",
    },
];

/** @param value the account's; undefined where AWS did not tell */
export function quotaCheck(
    quota: Quota,
    settings: Settings,
    environment: string,
    region: string,
    value: number | undefined,
): Check {
    const name = `quota ${quota.code} in ${region}`;
    const need = quota.need(settings);
    if (Number.isNaN(need)) {
        return warn(
            name,
            `${quota.name}: what ${environment} needs is unknown, because the name of a bare-metal type does not give its vCPUs ` +
                `(${quota.why})`,
            "aws ec2 describe-instance-types --instance-types <type> --query 'InstanceTypes[].VCpuInfo.DefaultVCpus', " +
                `times their number; ${quota.source}`,
        );
    }
    const what = `${quota.name}: ${environment} needs ${need} (${quota.why})`;
    const ask =
        `aws service-quotas request-service-quota-increase --service-code ${quota.service} --quota-code ${quota.code} ` +
        `--desired-value ${Math.max(2 * need, quota.usual)} --region ${region}; ${quota.source}`;
    if (value === undefined) {
        const unknown = `${what}; the account's own value is not known, a new account has ${quota.usual}`;
        return quota.usual < need ? warn(name, unknown, ask) : ok(name, unknown);
    }
    return value < need
        ? fail(name, `${what}; the account has ${value}`, ask)
        : ok(name, `${what}; the account has ${value}`);
}
