import { UNKNOWN } from "../../harness";
import { containing, podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: containing({ image: "registry.example.com:5000/web:1.2.3" }),
    passing: { "a digest": containing({ image: `web@sha256:${"0".repeat(64)}` }) },
    violating: {
        absent: containing({}),
        "no tag": containing({ image: "registry.example.com:5000/web" }),
        latest: containing({ image: "web:latest" }),
    },
    unknown: { image: containing({ image: UNKNOWN }) },
});
