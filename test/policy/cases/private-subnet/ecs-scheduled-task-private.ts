import { stackCases } from "../../cases";
import { ABSENT, type Props, UNKNOWN } from "../../harness";

/** Cases of one form: `of` puts a network configuration where the type has it. */
const form = (type: string, of: (network: Props) => Props, without: Props) =>
    stackCases({
        types: [type],
        stack: {
            it: { props: of({ assignPublicIp: false, subnets: ["subnet-a1"] }) },
            network: {
                type: "integers:contract:Upstream",
                props: {
                    layer: "network",
                    availabilityZones: ["us-east-1a"],
                    publicSubnetIds: ["subnet-p1"],
                    appSubnetIds: ["subnet-a1"],
                    databaseSubnetIds: ["subnet-d1"],
                },
            },
        },
        passing: { "another target": { it: { props: without } } },
        violating: {
            "a public address": { it: { props: of({ assignPublicIp: true }) } },
            "a public subnet": { it: { props: of({ subnets: ["subnet-p1"] }) } },
        },
        unknown: { "the subnets": { it: { props: of({ subnets: UNKNOWN }) } } },
    });

export const cases = [
    form("cloudwatch:EventTarget", (n) => ({ ecsTarget: { networkConfiguration: n } }), { ecsTarget: ABSENT }),
    form("scheduler:Schedule", (n) => ({ target: { ecsParameters: { networkConfiguration: n } } }), {
        target: { ecsParameters: ABSENT },
    }),
];
