import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "transfer-server-in-vpc",
    family: "private-subnet",
    description:
        "A server for file transfer stands in a network of one's own, whose security groups say who reaches it.",
    severity: "medium",
    covers: ["CKV_AWS_164"],
    level: "advisory",
    remediation: "Set endpointType to VPC, with endpointDetails; absent it is PUBLIC.",
    types: ["transfer:Server"],
    check: mustBeOneOf("endpointType", ["VPC", "VPC_ENDPOINT"]),
});
