import { UNKNOWN } from "../../harness";
import { containing, podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: containing({ image: `web:1@sha256:${"0a".repeat(32)}` }),
    violating: {
        absent: containing({}),
        "a version": containing({ image: "web:1.2.3" }),
        "a digest that is none": containing({ image: `web@sha256:${"0A".repeat(32)}` }),
    },
    unknown: { image: containing({ image: UNKNOWN }) },
});
