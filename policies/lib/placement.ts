/** What must be said of the subnets that a resource is placed in. */
import { findIn } from "./find";
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import {
    claimedTier,
    isOpen,
    isPublicByDefault,
    type SubnetRef,
    subnetsBehind,
    tellOfDefaultRoutes,
    type Tier,
    upstreamTier,
    zonesOf,
} from "./subnets";

/** What says where an instance starts: itself, an interface or a launch template. */
export const INSTANCE_PLACES = ["subnetId", "networkInterfaces", "primaryNetworkInterface", "launchTemplate"] as const;

/**
 * No subnet at `path` is public, in blocks at their `key`; fails closed for one whose tier nothing tells, and where none is named.
 * R-NET-2.
 */
export function mustBePrivate(path: string, allowed: readonly Tier[], key?: string) {
    return (resource: Resource, stack: Stack): string[] => {
        const subnets = subnetsBehind(resource, path, stack, key);
        return subnets.length > 0
            ? findIn(subnets, (ref) => [notPrivate(ref, allowed, stack) ?? []].flat())
            : [`${resource.show(path)}; name subnets of the ${allowed.join(" or ")} tier`];
    };
}

function notPrivate(ref: SubnetRef, allowed: readonly Tier[], stack: Stack): string | undefined {
    if ("unknown" in ref) {
        return notPrivateAmong(ref.among ?? [], ref.unknown, (resource) => notPrivate({ resource }, allowed, stack));
    }
    if ("resource" in ref) {
        if (claimedTier(ref.resource) === "public") {
            return `subnet ${ref.resource.name} is public; use one of the ${allowed.join(" or ")} tier`;
        }
        if (isPublicByDefault(ref.resource, stack)) {
            return `subnet ${ref.resource.name} is a default one, which is public; use one of the ${allowed.join(" or ")} tier`;
        }
        return tellOfDefaultRoutes(ref.resource, stack, (r) =>
            r.exit === "internet"
                ? [
                      `subnet ${ref.resource.name} has a route to the internet gateway; use one of the ${allowed.join(" or ")} tier`,
                  ]
                : [],
        )[0];
    }
    const tier = upstreamTier(ref.id, stack);
    if (tier !== undefined && allowed.includes(tier)) {
        return undefined;
    }
    return tier === undefined
        ? `nothing in this stack shows that subnet ${ref.id} is private; declare it here, or show it to the pack as its README tells (read("network") does it)`
        : `subnet ${ref.id} is of the ${tier} tier; use one of the ${allowed.join(" or ")} tier`;
}

/** Of some subnets, which are not known yet: sure where the same is to be said of all. */
function notPrivateAmong(
    subnets: readonly Resource[],
    unknown: Error,
    judge: (subnet: Resource) => string | undefined,
): string | undefined {
    const found = subnets.map(judge);
    if (found.length === 0 || new Set(found.map((f) => f === undefined)).size > 1) {
        throw unknown;
    }
    return found[0];
}

/** The subnets at `paths` lie in at least two zones; one subnet is one zone, two subnets may be one zone too. */
export function mustSpanZones(paths: readonly string[], minimum = 2, key?: string) {
    return (resource: Resource, stack: Stack): string | undefined => {
        const subnets = paths.flatMap((path) => subnetsBehind(resource, path, stack, key));
        if (subnets.length < minimum && !subnets.some(isOpen)) {
            return `${subnets.length} subnet${subnets.length === 1 ? "" : "s"} named; name subnets of ${minimum} zones`;
        }
        const zones = zonesOf(subnets, stack, minimum);
        return zones.size >= minimum
            ? undefined
            : `all subnets lie in ${[...zones].join(", ")}; name subnets of ${minimum} zones`;
    };
}
