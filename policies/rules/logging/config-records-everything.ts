import { all, mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "config-records-everything",
    family: "logging",
    description: "AWS Config records every supported type, the global ones included.",
    severity: "medium",
    covers: ["CKV2_AWS_48", "R-SEC-2"],
    remediation: "Set recordingGroup.allSupported and includeGlobalResourceTypes to true.",
    types: ["cfg:Recorder"],
    // allSupported is true where the group does not say otherwise.
    check: all(mustBeTrue("recordingGroup.includeGlobalResourceTypes"), (recorder) =>
        recorder.isFalse("recordingGroup.allSupported")
            ? `${recorder.show("recordingGroup.allSupported")}; set it to true`
            : undefined,
    ),
});
