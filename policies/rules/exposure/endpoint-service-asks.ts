import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "endpoint-service-asks",
    family: "exposure",
    description: "An endpoint service asks before it takes a connection of another account.",
    severity: "medium",
    covers: ["CKV_AWS_123"],
    level: "advisory",
    remediation: "Set acceptanceRequired to true.",
    types: ["ec2:VpcEndpointService"],
    check: mustBeTrue("acceptanceRequired"),
});
