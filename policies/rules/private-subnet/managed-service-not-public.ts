import type { Resource } from "../../lib/resource";
import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";

const GRAPH = "neptunegraph:Graph";
const switchOf = (service: Resource): string =>
    service.type === token(GRAPH) ? "publicConnectivity" : "publiclyAccessible";
/** What a profile of DMS does not say is yes, what others do not say is no. */
const isPublic = (service: Resource): boolean =>
    service.type === token("dms:InstanceProfile")
        ? !service.isFalse(switchOf(service))
        : service.isTrue(switchOf(service));

export const rule = resourceRule({
    name: "managed-service-not-public",
    family: "private-subnet",
    description:
        "A broker, a replication instance, a serverless warehouse, a graph or a database of Lightsail or InfluxDB has no public address.",
    severity: "critical",
    covers: ["CKV_AWS_69", "CKV_AWS_89", "DMS.1", "RedshiftServerless.3", "R-NET-2", "AVD-AWS-0072", "CT.DMS.PR.1"],
    remediation: "Set publiclyAccessible (of a graph publicConnectivity) to false.",
    types: [
        "mq:Broker",
        "dms:ReplicationInstance",
        "dms:InstanceProfile",
        "redshiftserverless:Workgroup",
        "lightsail:Database",
        "timestreaminfluxdb:DbInstance",
        "timestreaminfluxdb:DbCluster",
        GRAPH,
    ],
    check: (service) => (isPublic(service) ? `${service.show(switchOf(service))}; set it to false` : undefined),
});
