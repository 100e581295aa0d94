import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";

export const rule = resourceRule({
    name: "ec2-no-further-network-interface",
    family: "exposure",
    description: "No network interface is attached to an instance beside its first one.",
    severity: "low",
    covers: ["EC2.17"],
    level: "advisory",
    remediation: "Start the instance with the interface as its first one, or leave the attachment out.",
    types: ["ec2:NetworkInterfaceAttachment", "ec2:NetworkInterface"],
    // Every instance has an interface with the index 0 since it was started.
    check: (resource) =>
        tellOf(
            resource.type === token("ec2:NetworkInterface") ? resource.views("attachments") : [resource],
            (attachment) => attachment.number("deviceIndex") !== 0,
            (attachment) => `${attachment.show("deviceIndex")}: it gives the instance another interface; take it out`,
        ),
});
