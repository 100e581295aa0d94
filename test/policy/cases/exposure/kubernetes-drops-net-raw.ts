import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

export const cases = podCases({
    pod: secured({ capabilities: { drop: ["ALL"] } }),
    passing: {
        "of Windows, which has none": { os: { name: "windows" }, ...containing({}) },
        "in lower case": secured({ capabilities: { drop: ["all"] } }),
        alone: secured({ capabilities: { drop: ["NET_RAW"] } }),
    },
    violating: {
        absent: secured({ capabilities: {} }),
        "no security context": containing({}),
        "by the kernel's name, which drops nothing": secured({ capabilities: { drop: ["CAP_NET_RAW"] } }),
        "another alone": secured({ capabilities: { drop: ["CHOWN"] } }),
    },
    unknown: { drop: secured({ capabilities: { drop: UNKNOWN } }) },
});
