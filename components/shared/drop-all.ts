/**
 * Capabilities of a container on ECS: none. `add` is written out although it is empty, because AWS gives it back so; without
 * it the provider sees a change and makes a new revision of the task definition at every deployment (it takes no notice of
 * empty lists at a container's top level only: containerDefinitionsAreEquivalent, hashicorp/terraform-provider-aws).
 */
export const DROP_ALL = { add: [], drop: ["ALL"] } as const;
