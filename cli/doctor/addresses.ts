/**
 * Whether a zone's private subnet has an address for everything at its most (R-NET-1, R-APP-6, R-OBS-1): tasks, machines and
 * their pods, endpoints. A VPC's block cannot be exchanged while anything stands in it.
 */
import { addOnsOf } from "../../components/observability-stack/add-on-table";
import type { NodePool } from "../../components/observability-stack/args";
import { addresses, parseCidr } from "../../components/vpc/cidr";
import { interfaceEndpoints } from "../../components/vpc/endpoint-table";
import { planSubnets } from "../../components/vpc/subnets";
import { type Check, ok, warn } from "./checks";
import { largest, type Settings } from "./quotas";

/** AWS keeps the first four addresses of a subnet and the last (VPC User Guide, "Subnet sizing"). */
const KEPT = 5;
/** Addresses of one interface, by the virtual cores of the general types (EC2, "Maximum IP addresses per network interface"). */
const PER_INTERFACE = [
    { cores: 2, addresses: 10 },
    { cores: 8, addresses: 15 },
    { cores: 48, addresses: 30 },
    { cores: Infinity, addresses: 50 },
] as const;
/** Pods with an address on one machine, at worst: all of them that a lost zone or spot capacity leaves there. */
const PODS = 16;
/** An update starts "up to two instances per Availability Zone" more (EKS User Guide, "Understand each phase of node updates"). */
const UPDATED = 2;
/** Two load balancers, a rotation, the cache's nodes, EKS's control plane with "up to five" for its update. */
const OTHERS = 2 + 1 + 2 + 7;

/** What the network plug-in takes for a machine: its targets, or a whole interface in reserve where there are none. */
function heldBy(
    { instanceTypes }: Pick<NodePool, "instanceTypes">,
    targets: { minimum: number; warm: number },
): number {
    // A bare-metal type is among the largest.
    const cores = largest(instanceTypes) ?? Infinity;
    const perInterface = PER_INTERFACE.find((row) => cores <= row.cores)!.addresses;
    const pods = Math.max(targets.minimum, PODS + targets.warm);
    const interfaces = Math.ceil(pods / (perInterface - 1));
    return targets.warm > 0 ? pods + interfaces : (interfaces + 1) * perInterface;
}

function machines({ observability, network }: Settings): number {
    if (observability === undefined) {
        return 0;
    }
    const { stateful, interruptible, kubernetesVersion } = observability;
    const plugIn = addOnsOf(kubernetesVersion).find(([name]) => name === "vpc-cni")?.[1].settings;
    const env = (plugIn?.["env"] ?? {}) as Readonly<Record<string, string>>;
    const targets = { minimum: Number(env["MINIMUM_IP_TARGET"] ?? 0), warm: Number(env["WARM_IP_TARGET"] ?? 0) };
    return (
        (stateful.maximum + UPDATED) * heldBy(stateful, targets) +
        (Math.ceil(interruptible.maximum / network.availabilityZones.length) + UPDATED) * heldBy(interruptible, targets)
    );
}

/** Addresses that one zone needs at most, a deployment and an update of the machines beside it, and those that it has. */
export function addressesOfZone(settings: Settings): { readonly need: number; readonly free: number } {
    const { app, data, network } = settings;
    const inZone = (count: number) => Math.ceil(count / network.availabilityZones.length);
    const poolers = data.pooler.taskCount ?? network.availabilityZones.length;
    const instances = app.capacity === "ec2" ? inZone(app.instances.maximum) : 0;
    const tasks = 2 * inZone(app.web.maximum + app.worker.maximum + poolers);
    return {
        need: tasks + instances + machines(settings) + Object.keys(interfaceEndpoints).length + OTHERS,
        free: freeIn(network.cidrBlock, network.availabilityZones),
    };
}

function freeIn(vpc: string, zones: readonly string[]): number {
    const [subnet] = planSubnets(vpc, zones).private;
    return addresses(parseCidr(subnet!.cidrBlock).prefix) - KEPT;
}

/** The smallest blocks have subnets of one size, and AWS has none that is larger than a /16. */
function wayOut({ network: { cidrBlock, availabilityZones } }: Settings, need: number): string {
    const prefixes = [21, 20, 19, 18, 17, 16].filter((prefix) => prefix < parseCidr(cidrBlock).prefix);
    const enough = prefixes.find((prefix) => freeIn(`10.0.0.0/${prefix}`, availabilityZones) >= need);
    return enough === undefined
        ? "lower the maximum of tasks or nodes: no VPC block has a subnet that is large enough"
        : `while nothing is in the VPC, take a /${enough} instead of ${cidrBlock}; later, lower the maximum of tasks or nodes`;
}

export function addressCheck(settings: Settings, environment: string, region: string): Check {
    const name = `addresses in ${region}`;
    const { need, free } = addressesOfZone(settings);
    const found =
        `a private subnet has ${free}; ${environment} needs at most ${need} per zone (twice the maximum of tasks, as during a ` +
        "deployment, nodes with their pods, endpoints)";
    return need <= free ? ok(name, found) : warn(name, found, wayOut(settings, need));
}
