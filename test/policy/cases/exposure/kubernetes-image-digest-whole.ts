import { UNKNOWN } from "../../harness";
import { containing, podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: containing({ image: `web:1@sha256:${"0a".repeat(32)}` }),
    passing: {
        "a longer digest": containing({ image: `web@sha512:${"0a".repeat(64)}` }),
        "of an algorithm that nobody registered": containing({ image: "web@own-algorithm:0a" }),
    },
    violating: {
        "a digest that is cut off": containing({ image: `web@sha256:${"0a".repeat(31)}` }),
        "another digest that is cut off": containing({ image: `web@sha512:${"0a".repeat(32)}` }),
        absent: containing({}),
        "a version": containing({ image: "web:1.2.3" }),
        "a digest that is none": containing({ image: `web@sha256:${"0A".repeat(32)}` }),
    },
    unknown: { image: containing({ image: UNKNOWN }) },
});
