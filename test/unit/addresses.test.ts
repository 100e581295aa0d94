/** A zone's private subnet holds everything at its most: tasks, machines and their pods, endpoints (R-NET-1, R-APP-6, R-OBS-1). */
import assert from "node:assert/strict";
import { addOnsOf } from "../../components/observability-stack/add-on-table";
import type { NodePool } from "../../components/observability-stack/args";
import { at } from "./observability-tools/trees";
import { addresses, parseCidr } from "../../components/vpc/cidr";
import { interfaceEndpoints } from "../../components/vpc/endpoint-table";
import { planSubnets } from "../../components/vpc/subnets";
import { configurationOf, environments } from "./layers";

/** AWS keeps the first four addresses of a subnet and the last (VPC User Guide, "Subnet sizing"). */
const KEPT = 5;
/** Addresses of one interface, by the size of Graviton's m and r families (EC2, "Maximum IP addresses per network interface"). */
const PER_INTERFACE: Readonly<Record<string, number>> = { large: 10, xlarge: 15 };
/** Pods with an address on one machine, at worst: all of them that a lost zone or spot capacity leaves there. */
const PODS = 16;
/** Two load balancers, a rotation, the cache's nodes, EKS's control plane with "up to five" for its update. */
const OTHERS = 2 + 1 + 2 + 7;

const settings = addOnsOf("1.35").find(([name]) => name === "vpc-cni")![1].settings;
const target = (name: string) => Number(at(settings, `env.${name}`) ?? 0);

/** What the network plug-in takes for a machine: the targets, or an interface in reserve where there are none. */
function heldBy(instanceTypes: readonly string[]): number {
    const perInterface = Math.max(...instanceTypes.map((type) => PER_INTERFACE[type.split(".")[1]!]!));
    const pods = Math.max(target("MINIMUM_IP_TARGET"), PODS + target("WARM_IP_TARGET"));
    const interfaces = Math.ceil(pods / (perInterface - 1));
    return target("WARM_IP_TARGET") > 0 ? pods + interfaces : (interfaces + 1) * perInterface;
}

for (const environment of environments) {
    it(`a zone's private subnet of ${environment} has an address for everything at its most, a deployment and an update beside it`, () => {
        const config = configurationOf(environment);
        const of = <T>(key: string) => JSON.parse(config[key]!) as T;
        const zones = of<string[]>("network:availabilityZones");
        const a = (count: number) => Math.ceil(count / zones.length);
        const tasks = of<{ maximum: number }>("app:web").maximum + of<{ maximum: number }>("app:worker").maximum;
        const poolers = zones.length;
        const stateful = of<NodePool>("observability:stateful");
        const interruptible = of<NodePool>("observability:interruptible");
        // An update starts "up to two instances per Availability Zone" more (EKS User Guide, "Understand each phase of node updates").
        const machines =
            (stateful.maximum + 2) * heldBy(stateful.instanceTypes) +
            (a(interruptible.maximum) + 2) * heldBy(interruptible.instanceTypes);
        const used = 2 * a(tasks + poolers) + machines + Object.keys(interfaceEndpoints).length + OTHERS;
        const subnet = planSubnets(config["network:cidrBlock"]!, zones).private[0]!;
        const free = addresses(parseCidr(subnet.cidrBlock).prefix) - KEPT;
        assert.ok(used <= free, `${used} of ${free}`);
    });
}
