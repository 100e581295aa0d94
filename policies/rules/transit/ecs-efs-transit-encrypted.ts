import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ecs-efs-transit-encrypted",
    family: "transit",
    description: "A task encrypts its traffic with EFS.",
    severity: "medium",
    covers: ["ECS.18", "CKV_AWS_97"],
    remediation: "Set efsVolumeConfiguration.transitEncryption to ENABLED.",
    types: ["ecs:TaskDefinition"],
    check: (task) =>
        task
            .views("volumes")
            .filter(
                (v) =>
                    v.has("efsVolumeConfiguration") && v.text("efsVolumeConfiguration.transitEncryption") !== "ENABLED",
            )
            .map(
                (v) =>
                    `volume ${v.text("name")}: ${v.show("efsVolumeConfiguration.transitEncryption")}; set it to ENABLED`,
            ),
});
