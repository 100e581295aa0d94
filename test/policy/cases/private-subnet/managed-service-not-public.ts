import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const absent = { publiclyAccessible: ABSENT };
const any = {
    compliant: { publiclyAccessible: false },
    violating: { public: { publiclyAccessible: true } },
    unknown: { publiclyAccessible: { publiclyAccessible: UNKNOWN } },
};

export const cases = [
    resourceCases({
        types: [
            "mq:Broker",
            "dms:ReplicationInstance",
            "redshiftserverless:Workgroup",
            "lightsail:Database",
            "timestreaminfluxdb:DbInstance",
            "timestreaminfluxdb:DbCluster",
        ],
        ...any,
        passing: { "absent, which is false": absent },
    }),
    resourceCases({
        types: ["neptunegraph:Graph"],
        compliant: { publicConnectivity: false },
        passing: { "absent, which is false": { publicConnectivity: ABSENT } },
        violating: { public: { publicConnectivity: true } },
        unknown: { publicConnectivity: { publicConnectivity: UNKNOWN } },
    }),
    resourceCases({
        types: ["dms:InstanceProfile"],
        ...any,
        violating: { ...any.violating, "absent, which is true": absent },
    }),
];
