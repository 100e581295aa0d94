/**
 * Single points of failure: what of a resource graph is bound to one zone and has no twin in another. Pure.
 *
 * Whatever names a zone or a subnet counts as bound, of any type, unless the table below knows better; so a new type
 * is found rather than forgotten.
 */

/** One resource, as a stack's program or its state gives it. */
export interface Resource {
    readonly layer: string;
    readonly type: string;
    readonly name: string;
    readonly inputs: Readonly<Record<string, unknown>>;
}

export interface SinglePoint {
    readonly resource: Resource;
    /** What makes it one. */
    readonly why: string;
}

/** Zone of each subnet, by id: the network layer's output `subnetZones`. */
export type SubnetZones = Readonly<Record<string, string>>;

/** Where a resource runs: its zones, and why that is not enough where the zones alone do not tell. */
interface Placement {
    readonly zones: readonly string[];
    readonly single?: string;
}

type Place = (inputs: Resource["inputs"], zones: readonly string[]) => Placement | undefined;

const count = (value: unknown): number => (typeof value === "number" ? value : 0);
const text = (value: unknown): string[] => (typeof value === "string" ? [value] : []);

/** Runs in several zones at once or moves to another by itself: `undefined`; else where it is. */
const PLACES: Readonly<Record<string, Place>> = {
    "aws:rds/instance:Instance": ({ multiAz, availabilityZone }) =>
        multiAz === true ? undefined : { zones: text(availabilityZone), single: "no standby in another zone" },
    "aws:elasticache/replicationGroup:ReplicationGroup": ({ multiAzEnabled, automaticFailoverEnabled }) =>
        multiAzEnabled === true && automaticFailoverEnabled === true
            ? undefined
            : { zones: [], single: "no automatic failover to another zone" },
    "aws:ecs/service:Service": ({ desiredCount }, zones) => several(count(desiredCount), "task", zones),
    "aws:autoscaling/group:Group": ({ minSize }, zones) => several(count(minSize), "instance", zones),
    "awsx:ec2:Vpc": ({ natGateways, availabilityZoneNames }) => {
        const { strategy } = (natGateways ?? {}) as { strategy?: string };
        return strategy === "Single"
            ? {
                  zones: text((availabilityZoneNames as unknown[] | undefined)?.[0]),
                  single: "one NAT gateway for all zones",
              }
            : undefined;
    },
};

/** Enough of them, in enough zones. */
function several(minimum: number, what: string, zones: readonly string[]): Placement | undefined {
    if (minimum < 2) {
        return { zones: [], single: `one ${what} at a time` };
    }
    return zones.length < 2 ? { zones } : undefined;
}

/** Zones that the inputs name, themselves or by their subnets, at any depth. */
function zonesNamed(inputs: Resource["inputs"], subnetZones: SubnetZones): readonly string[] {
    const found = new Set<string>();
    const visit = (key: string, value: unknown): void => {
        if (Array.isArray(value)) {
            value.forEach((item) => visit(key, item));
        } else if (typeof value === "object" && value !== null) {
            Object.entries(value).forEach(([k, v]) => visit(k, v));
        } else if (typeof value === "string" && ZONE_KEYS.has(key)) {
            found.add(value);
        } else if (typeof value === "string" && SUBNET_KEYS.has(key)) {
            found.add(subnetZones[value] ?? value);
        }
    };
    Object.entries(inputs).forEach(([key, value]) => visit(key, value));
    return [...found].sort();
}

const ZONE_KEYS = new Set(["availabilityZone", "availabilityZones", "availabilityZoneName", "availabilityZoneNames"]);
const SUBNET_KEYS = new Set(["subnet", "subnetId", "subnetIds", "subnets", "vpcZoneIdentifiers"]);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Where Kubernetes' objects and charts say that each of their pods has a volume. */
const VOLUME_KEYS = ["storageSpec", "storage", "volumeClaimTemplate", "volumeClaimTemplates"];

/** Whether there is one pod with a volume, at any depth: Kubernetes starts any pod elsewhere but one whose volume stands in a zone. */
function hasLoneVolume(value: unknown): boolean {
    if (!isObject(value)) {
        return false;
    }
    const pods = value["replicas"] ?? value["count"];
    const lone = typeof pods === "number" && pods < 2;
    if (lone && (VOLUME_KEYS.some((key) => isObject(value[key])) || namesClaim(value))) {
        return true;
    }
    return Object.values(value).some(hasLoneVolume);
}

/** Whether a pod in it mounts a claim that is made beside it. */
function namesClaim(value: unknown): boolean {
    return isObject(value) && ("persistentVolumeClaim" in value || Object.values(value).some(namesClaim));
}

function placementOf(resource: Resource, subnetZones: SubnetZones): Placement | undefined {
    const zones = zonesNamed(resource.inputs, subnetZones);
    const place = PLACES[resource.type];
    if (place !== undefined) {
        return place(resource.inputs, zones);
    }
    if (resource.type.startsWith("kubernetes:") && hasLoneVolume(resource.inputs)) {
        return { zones: [], single: "one pod with a volume, which stands in one zone" };
    }
    return zones.length === 1 ? { zones } : undefined;
}

/** Bound to one zone, and the same thing in no other zone. */
export function singlePoints(resources: readonly Resource[], subnetZones: SubnetZones): readonly SinglePoint[] {
    const bound = resources.flatMap((resource) => {
        const placement = placementOf(resource, subnetZones);
        return placement === undefined ? [] : [{ resource, placement }];
    });
    /** A name with its zone taken out: twins have it in common. */
    const stem = (name: string, zone: string | undefined) => (zone === undefined ? name : name.replace(zone, "*"));
    return bound
        .filter(
            ({ resource: { layer, type, name }, placement: { zones } }) =>
                !bound.some(
                    (other) =>
                        other.resource.layer === layer &&
                        other.resource.type === type &&
                        other.placement.zones.length === 1 &&
                        zones.length === 1 &&
                        other.placement.zones[0] !== zones[0] &&
                        stem(other.resource.name, other.placement.zones[0]) === stem(name, zones[0]),
                ),
        )
        .map(({ resource, placement }) => ({
            resource,
            why: [placement.single, placement.zones.length === 1 ? `in ${placement.zones[0]} alone` : undefined]
                .filter((part) => part !== undefined)
                .join(", "),
        }));
}
