import { mustNotBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "managed-service-not-public",
    family: "private-subnet",
    description:
        "A broker, a replication instance, a serverless warehouse or a database of Lightsail has no public address.",
    severity: "critical",
    covers: ["CKV_AWS_69", "CKV_AWS_89", "DMS.1", "RedshiftServerless.3", "R-NET-2", "AVD-AWS-0072"],
    remediation: "Set publiclyAccessible to false.",
    types: ["mq:Broker", "dms:ReplicationInstance", "redshiftserverless:Workgroup", "lightsail:Database"],
    check: mustNotBeTrue("publiclyAccessible"),
});
