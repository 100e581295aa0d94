import { mustBePrivate } from "../../lib/placement";
import { stackRule } from "../../lib/rule";
import { SEARCH_DOMAINS, token } from "../../lib/types";

/** Stores that no other rule on placement looks at, and where each names its subnets: by blocks with a `key` where it may have several. */
const PLACES: readonly (readonly [type: string, path: string, key?: string])[] = [
    ...SEARCH_DOMAINS.map((type) => [type, "vpcOptions.subnetIds"] as const),
    ["dms:ReplicationSubnetGroup", "subnetIds"],
    ["docdb:ElasticCluster", "subnetIds"],
    ["fsx:FileCache", "subnetIds"],
    ["fsx:LustreFileSystem", "subnetIds"],
    ["fsx:OntapFileSystem", "subnetIds"],
    ["fsx:OpenZfsFileSystem", "subnetIds"],
    ["fsx:WindowsFileSystem", "subnetIds"],
    ["mq:Broker", "subnetIds"],
    ["msk:Cluster", "brokerNodeGroupInfo.clientSubnets"],
    ["msk:ServerlessCluster", "vpcConfigs", "subnetIds"],
    ["rds:Proxy", "vpcSubnetIds"],
    ["rds:ProxyEndpoint", "vpcSubnetIds"],
    ["redshift:SubnetGroup", "subnetIds"],
    ["redshiftserverless:EndpointAccess", "subnetIds"],
    ["redshiftserverless:Workgroup", "subnetIds"],
    ["s3:FilesMountTarget", "subnetId"],
    ["timestreaminfluxdb:DbCluster", "vpcSubnetIds"],
    ["timestreaminfluxdb:DbInstance", "vpcSubnetIds"],
];
const PLACE_OF = new Map(PLACES.map(([type, ...place]) => [token(type), place]));

/** One that names none is in the default network, or in none: other rules ask for that. */
export const rule = stackRule({
    name: "data-store-private-subnets",
    family: "private-subnet",
    description:
        "Search domains, warehouses, brokers, file systems, database proxies and replication stand in private subnets only.",
    severity: "high",
    covers: ["R-NET-2"],
    level: "advisory",
    remediation: 'Name private subnets; of another stack, those that the pack is shown (read("network")).',
    types: PLACES.map(([type]) => type),
    check: (store, stack) => {
        const [path, key] = PLACE_OF.get(store.type)!;
        return store.namesSome(path) ? mustBePrivate(path, ["app", "database"], key)(store, stack) : undefined;
    },
});
