import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
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
});
