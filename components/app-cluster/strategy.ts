/** How tasks spread over capacity and zones, by the one setting `capacity` (R-APP-1, R-APP-4, R-APP-7). No Pulumi here. */
import type { Capacity } from "./args";

interface StrategyItem {
    readonly capacityProvider: string;
    readonly base: number;
    readonly weight: number;
}

/**
 * Weights of on demand and spot where all but the base is spot. "Any capacity providers with a weight of 0 will not be used to
 * place tasks" (ECS API, CapacityProviderStrategyItem), the base's tasks among them; of 1,000 it takes no second one.
 */
const LEAST_ON_DEMAND = [1, 999] as const;

/** Fargate: the base on demand, the rest by weight. EC2: the group buys spot itself, tasks take what there is. */
export function strategyOf(
    capacity: Capacity,
    service: { readonly onDemandBase: number; readonly spotPercent: number },
    instanceProvider: string,
): StrategyItem[] {
    if (capacity === "ec2") {
        return [{ capacityProvider: instanceProvider, base: 0, weight: 1 }];
    }
    const { onDemandBase, spotPercent } = service;
    const [onDemand, spot] =
        spotPercent === 100 && onDemandBase > 0 ? LEAST_ON_DEMAND : [100 - spotPercent, spotPercent];
    const items = [
        { capacityProvider: "FARGATE", base: onDemandBase, weight: onDemand },
        { capacityProvider: "FARGATE_SPOT", base: 0, weight: spot },
    ];
    return items.filter((item) => item.weight > 0);
}

/** Fargate spreads over the subnets' zones by itself and takes no placement strategy. */
export function placementOf(capacity: Capacity): { readonly type: string; readonly field: string }[] {
    return capacity === "ec2"
        ? [
              // Zone rebalancing asks for the zone to come first (ECS Developer Guide, "Availability Zone rebalancing").
              { type: "spread", field: "attribute:ecs.availability-zone" },
              // Within the zone the fullest instance that has room. Spread over instances, tasks would take each spare one (the
              // capacity provider's `targetCapacity`), ECS would start the next, and none would ever be empty and go: an
              // instance for each task (ECS Developer Guide, "Automatically manage Amazon ECS capacity with cluster auto scaling").
              { type: "binpack", field: "memory" },
          ]
        : [];
}

/** A deployment adds tasks before it takes any: as many again on Fargate, as many as fit on instances. */
export const DEPLOYMENT_PERCENT = { minimumHealthy: 100, maximum: 200 } as const;
