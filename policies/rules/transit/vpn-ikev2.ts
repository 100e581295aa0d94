import { findIn, someIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

const TUNNELS = ["tunnel1IkeVersions", "tunnel2IkeVersions"];

export const rule = resourceRule({
    name: "vpn-ikev2",
    family: "transit",
    description: "The tunnels of a VPN connection take IKEv2 alone.",
    severity: "medium",
    covers: ["EC2.183"],
    remediation: 'Set tunnel1IkeVersions and tunnel2IkeVersions to ["ikev2"].',
    types: ["ec2:VpnConnection"],
    // Left out, both versions are taken.
    check: (connection) =>
        findIn(TUNNELS, (key) => {
            const versions = connection.elements(key);
            return versions.length === 0 || someIn(versions, (version) => String(version()).toLowerCase() !== "ikev2")
                ? [`${connection.show(key)}; set it to ["ikev2"]`]
                : [];
        }),
});
