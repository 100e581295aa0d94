import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "client-vpn-logs-connections",
    family: "logging",
    description: "A client VPN endpoint records who connects.",
    severity: "low",
    covers: ["EC2.51"],
    remediation: "Set connectionLogOptions.enabled to true and name a log group.",
    types: ["ec2clientvpn:Endpoint"],
    check: mustBeTrue("connectionLogOptions.enabled"),
});
