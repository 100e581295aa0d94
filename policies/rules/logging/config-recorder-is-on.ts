import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "config-recorder-is-on",
    family: "logging",
    description: "The recorder of AWS Config is switched on.",
    severity: "medium",
    covers: ["Config.1", "CKV2_AWS_45", "CIS-4.3"],
    remediation: "Add a RecorderStatus with isEnabled true that names the recorder.",
    types: ["cfg:Recorder"],
    check: (recorder, stack) => {
        const states = stack.referrers(recorder, ["cfg:RecorderStatus"], "name");
        if (recorder.isFalse("recordingGroup.allSupported")) {
            return "recordingGroup.allSupported is false; set it to true";
        }
        return states.some((s) => s.isTrue("isEnabled"))
            ? undefined
            : `${states[0]?.show("isEnabled") ?? "no RecorderStatus names it"}; add one with isEnabled true`;
    },
});
