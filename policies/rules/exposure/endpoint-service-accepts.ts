import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "endpoint-service-accepts",
    family: "exposure",
    description: "Who connects to an endpoint service is accepted one by one.",
    severity: "medium",
    covers: ["CKV_AWS_123"],
    level: "advisory",
    remediation: "Set acceptanceRequired to true.",
    types: ["ec2:VpcEndpointService"],
    check: mustBeTrue("acceptanceRequired"),
});
