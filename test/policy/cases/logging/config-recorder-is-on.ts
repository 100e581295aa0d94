import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = [
    stackCases({
        types: ["cfg:Recorder"],
        stack: {
            it: { props: { name: "default" } },
            status: { type: "cfg:RecorderStatus", props: { name: ref("it", "name"), isEnabled: true } },
        },
        passing: { "by its literal name": { status: { props: { name: "default" } } } },
        violating: {
            "no status": { status: ABSENT },
            "switched off": { status: { props: { isEnabled: false } } },
            "isEnabled absent": { status: { props: { isEnabled: ABSENT } } },
            "another's": { status: { props: { name: "other" } } },
            "only named types": { it: { props: { recordingGroup: { allSupported: false } } } },
        },
        unknown: { isEnabled: { status: { props: { isEnabled: UNKNOWN } } } },
    }),
    stackCases({
        types: ["cfg:RecorderStatus"],
        stack: {
            it: { props: { name: ref("recorder", "name"), isEnabled: true } },
            recorder: { type: "cfg:Recorder", props: { name: "main", recordingGroup: { allSupported: true } } },
        },
        passing: { "a recorder of another stack": { it: { props: { name: "default" } }, recorder: ABSENT } },
        violating: {
            "switched off": { it: { props: { isEnabled: false } } },
            "isEnabled absent": { it: { props: { isEnabled: ABSENT } } },
            "its recorder keeps some types": { recorder: { props: { recordingGroup: { allSupported: false } } } },
        },
        unknown: { isEnabled: { it: { props: { isEnabled: UNKNOWN } } } },
    }),
];
