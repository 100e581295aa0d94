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
    // VPC_ENDPOINT is what older servers have; AWS makes no new one of it.
    check: (server) =>
        ["VPC", "VPC_ENDPOINT"].includes(server.text("endpointType") ?? "")
            ? undefined
            : `${server.show("endpointType")}; set it to VPC`,
});
