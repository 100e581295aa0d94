import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { nameOfVolume } from "../../lib/volumes";

export const rule = resourceRule({
    name: "ecs-efs-transit-encrypted",
    family: "transit",
    description: "A task encrypts its traffic with EFS.",
    severity: "medium",
    covers: ["ECS.18", "CKV_AWS_97", "AVD-AWS-0035"],
    remediation: "Set efsVolumeConfiguration.transitEncryption to ENABLED.",
    types: ["ecs:TaskDefinition"],
    check: (task) =>
        tellOf(
            task.views("volumes"),
            (v) => v.has("efsVolumeConfiguration") && v.text("efsVolumeConfiguration.transitEncryption") !== "ENABLED",
            (v) =>
                `volume ${nameOfVolume(v)}: ${v.show("efsVolumeConfiguration.transitEncryption")}; set it to ENABLED`,
        ),
});
