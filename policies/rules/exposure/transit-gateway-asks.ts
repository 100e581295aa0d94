import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "transit-gateway-asks",
    family: "exposure",
    description: "A transit gateway takes no attachment of another account by itself.",
    severity: "high",
    covers: ["EC2.23", "CKV_AWS_331", "CT.EC2.PR.6"],
    remediation: "Leave autoAcceptSharedAttachments at disable.",
    types: ["ec2transitgateway:TransitGateway"],
    check: (gateway) =>
        gateway.text("autoAcceptSharedAttachments") === "enable"
            ? `${gateway.show("autoAcceptSharedAttachments")}; set it to disable`
            : undefined,
});
