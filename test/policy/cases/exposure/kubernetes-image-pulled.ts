import { UNKNOWN } from "../../harness";
import { containing, podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: containing({ image: "web:1.2", imagePullPolicy: "Always" }),
    passing: {
        "by digest": containing({ image: `web@sha256:${"0a".repeat(32)}`, imagePullPolicy: "IfNotPresent" }),
        "a tag that moves, which is always pulled": containing({ image: "web:latest" }),
        "no tag, which is always pulled": containing({ image: "registry:5000/web" }),
    },
    violating: {
        "if not present": containing({ image: "web:latest", imagePullPolicy: "IfNotPresent" }),
        never: containing({ image: "web:1.2", imagePullPolicy: "Never" }),
        absent: containing({ image: "web:1.2" }),
    },
    unknown: { policy: containing({ image: "web:1.2", imagePullPolicy: UNKNOWN }) },
});
