import { someIn } from "../../lib/find";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "efs-mounted-in-two-zones",
    family: "multi-az",
    description: "A file system that is mounted can be mounted from two zones.",
    severity: "medium",
    covers: ["R-PROG-2"],
    remediation:
        "Add a MountTarget in a subnet of each zone: one in another zone is reached only while its own is there.",
    types: ["efs:FileSystem"],
    check: (fs, stack) => {
        const [one, another] = stack.referrers(fs, ["efs:MountTarget"], "fileSystemId");
        if (one === undefined || another !== undefined || fs.has("availabilityZoneName")) {
            return undefined;
        }
        // EFS takes one mount target a zone: a second one is in a second zone.
        const others = stack.all(["efs:MountTarget"]).filter((target) => target !== one);
        return someIn(others, (target) => stack.refers(target, "fileSystemId", fs))
            ? undefined
            : "it has one mount target, in one zone; add one in another zone";
    },
});
