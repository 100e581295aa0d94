import { ABSENT, type Props } from "../../harness";
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
            "mq:Broker",
            "redshift:SubnetGroup",
            "redshiftserverless:Workgroup",
        ],
        (subnetIds) => ({ subnetIds }),
        { subnetIds: ABSENT },
    ),
    form(["opensearch:Domain", "elasticsearch:Domain"], (subnetIds) => ({ vpcOptions: { subnetIds } }), {
        vpcOptions: ABSENT,
    }),
    form(["msk:Cluster"], (clientSubnets) => ({ brokerNodeGroupInfo: { clientSubnets } }), {
        brokerNodeGroupInfo: { clientSubnets: ABSENT },
    }),
];
