/** How tasks spread over capacity and zones, by the one setting `capacity` (R-APP-1, R-APP-4, R-APP-7). No Pulumi here. */
import type { Capacity } from "./args";

export interface StrategyItem {
    readonly capacityProvider: string;
    readonly base: number;
    readonly weight: number;
}

/** Fargate: the base on demand, the rest by weight. EC2: the group buys spot itself, tasks take what there is. */
export function strategyOf(
    capacity: Capacity,
    service: { readonly onDemandBase: number; readonly spotPercent: number },
    instanceProvider: string,
): StrategyItem[] {
    if (capacity === "ec2") {
        return [{ capacityProvider: instanceProvider, base: 0, weight: 1 }];
    }
    const items = [
        { capacityProvider: "FARGATE", base: service.onDemandBase, weight: 100 - service.spotPercent },
        { capacityProvider: "FARGATE_SPOT", base: 0, weight: service.spotPercent },
    ];
    // A provider with neither base nor weight is refused; the first keeps its base even at weight 0.
    return items.filter((item) => item.weight > 0 || item.base > 0);
}

/** Fargate spreads over the subnets' zones by itself and takes no placement strategy. */
export function placementOf(capacity: Capacity): { readonly type: string; readonly field: string }[] {
    return capacity === "ec2"
        ? [
              // Zone rebalancing asks for the zone to come first (ECS Developer Guide, "Availability Zone rebalancing").
              { type: "spread", field: "attribute:ecs.availability-zone" },
              { type: "spread", field: "instanceId" },
          ]
        : [];
}

/** A deployment adds tasks before it takes any: as many again on Fargate, as many as fit on instances. */
export const DEPLOYMENT_PERCENT = { minimumHealthy: 100, maximum: 200 } as const;
