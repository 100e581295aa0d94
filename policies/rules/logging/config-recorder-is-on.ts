import { stackRule } from "../../lib/rule";
import { token } from "../../lib/types";

export const rule = stackRule({
    name: "config-recorder-is-on",
    family: "logging",
    description: "The recorder of AWS Config is switched on.",
    severity: "medium",
    covers: ["Config.1", "CKV2_AWS_45", "CIS-4.3"],
    remediation: "Add a RecorderStatus with isEnabled true that names the recorder.",
    types: ["cfg:Recorder", "cfg:RecorderStatus"],
    check: (resource, stack) => {
        if (resource.type === token("cfg:RecorderStatus")) {
            const partial = stack
                .targets(resource, "name", ["cfg:Recorder"])
                .filter((recorder) => recorder.isFalse("recordingGroup.allSupported"));
            return [
                ...(resource.isTrue("isEnabled") ? [] : [`${resource.show("isEnabled")}; set it to true`]),
                ...partial.map((recorder) => `its recorder ${recorder.name} records some types only; record all`),
            ];
        }
        const recorder = resource;
        const states = stack.referrers(recorder, ["cfg:RecorderStatus"], "name");
        if (recorder.isFalse("recordingGroup.allSupported")) {
            return "recordingGroup.allSupported is false; set it to true";
        }
        return states.some((s) => s.isTrue("isEnabled"))
            ? undefined
            : `${states[0]?.show("isEnabled") ?? "no RecorderStatus names it"}; add one with isEnabled true`;
    },
});
