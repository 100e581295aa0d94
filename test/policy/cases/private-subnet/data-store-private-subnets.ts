import { ABSENT, type Props, ref } from "../../harness";
import { privateSubnetCases } from "../../private-subnet-cases";

const form = (types: readonly string[], at: (subnetIds: unknown) => Props, without: Props) => ({
    ...privateSubnetCases({
        at,
        allowed: ["subnet-a1", "subnet-d2"],
        passing: { "no subnets are named": { it: { props: without } } },
    }),
    types,
});

export const cases = [
    form(
        [
            "dms:ReplicationSubnetGroup",
            "docdb:ElasticCluster",
            "fsx:FileCache",
            "fsx:LustreFileSystem",
            "fsx:OntapFileSystem",
            "fsx:OpenZfsFileSystem",
            "fsx:WindowsFileSystem",
            "mq:Broker",
            "redshift:SubnetGroup",
            "redshiftserverless:EndpointAccess",
            "redshiftserverless:Workgroup",
        ],
        (subnetIds) => ({ subnetIds }),
        { subnetIds: ABSENT },
    ),
    form(["opensearch:Domain", "elasticsearch:Domain"], (subnetIds) => ({ vpcOptions: { subnetIds } }), {
        vpcOptions: ABSENT,
    }),
    form(
        ["rds:Proxy", "rds:ProxyEndpoint", "timestreaminfluxdb:DbCluster", "timestreaminfluxdb:DbInstance"],
        (vpcSubnetIds) => ({ vpcSubnetIds }),
        { vpcSubnetIds: ABSENT },
    ),
    // Takes one subnet; a list of them is judged all the same.
    form(["s3:FilesMountTarget"], (subnetId) => ({ subnetId }), { subnetId: ABSENT }),
    form(["msk:ServerlessCluster"], (subnetIds) => ({ vpcConfigs: [{ subnetIds }] }), { vpcConfigs: ABSENT }),
    form(["msk:ServerlessCluster"], (subnetIds) => ({ vpcConfigs: [{ subnetIds: [ref("subnet")] }, { subnetIds }] }), {
        vpcConfigs: ABSENT,
    }),
    form(["msk:Cluster"], (clientSubnets) => ({ brokerNodeGroupInfo: { clientSubnets } }), {
        brokerNodeGroupInfo: { clientSubnets: ABSENT },
    }),
];
