import { mustBePrivate } from "../../lib/placement";
import { stackRule } from "../../lib/rule";
import { SEARCH_DOMAINS, token } from "../../lib/types";

/** Stores that no other rule on placement looks at, and where each names its subnets. */
const PLACES: readonly (readonly [type: string, path: string])[] = [
    ...SEARCH_DOMAINS.map((type) => [type, "vpcOptions.subnetIds"] as const),
    ["dms:ReplicationSubnetGroup", "subnetIds"],
    ["docdb:ElasticCluster", "subnetIds"],
    ["mq:Broker", "subnetIds"],
    ["msk:Cluster", "brokerNodeGroupInfo.clientSubnets"],
    ["redshift:SubnetGroup", "subnetIds"],
    ["redshiftserverless:Workgroup", "subnetIds"],
];
const PATHS = new Map(PLACES.map(([type, path]) => [token(type), path]));

/** One that names none is in the default network, or in none: other rules ask for that. */
export const rule = stackRule({
    name: "data-store-private-subnets",
    family: "private-subnet",
    description: "Search domains, warehouses, brokers and replication stand in private subnets only.",
    severity: "high",
    covers: ["R-NET-2"],
    level: "advisory",
    remediation: 'Name private subnets; of another stack, those that the pack is shown (read("network")).',
    types: PLACES.map(([type]) => type),
    check: (store, stack) => {
        const path = PATHS.get(store.type)!;
        return store.namesSome(path) ? mustBePrivate(path, ["app", "database"])(store, stack) : undefined;
    },
});
