import { UNKNOWN } from "../../harness";
import { containing, podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: containing({ image: `web:1@sha256:${"0a".repeat(32)}` }),
    passing: { "one that another rule judges": containing({ image: "registry.example.com:5000/web@sha256:123456" }) },
    violating: {
        absent: containing({}),
        "a version": containing({ image: "web:1.2.3" }),
        "no digest behind the sign": containing({ image: "web@sha256:" }),
    },
    unknown: { image: containing({ image: UNKNOWN }) },
});
