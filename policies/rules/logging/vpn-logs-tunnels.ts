import { all, mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "vpn-logs-tunnels",
    family: "logging",
    description: "Both tunnels of a site-to-site VPN connection are logged.",
    severity: "medium",
    covers: ["EC2.171"],
    remediation:
        "Set cloudwatchLogOptions.logEnabled of tunnel1LogOptions and tunnel2LogOptions to true and name log groups.",
    types: ["ec2:VpnConnection"],
    check: all(
        ...["tunnel1LogOptions", "tunnel2LogOptions"].map((tunnel) =>
            mustBeTrue(`${tunnel}.cloudwatchLogOptions.logEnabled`),
        ),
    ),
});
