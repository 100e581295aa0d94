import { UNKNOWN } from "../../harness";
import { containing, podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: containing({ env: [{ name: "GITSYNC_REPO", value: "https://example.com/shop" }] }),
    passing: { "no variable": containing({}) },
    violating: {
        set: containing({ env: [{ name: "GITSYNC_GIT", value: "/tmp/git" }] }),
        "before the others": { initContainers: [{ name: "sync", env: [{ name: "GITSYNC_GIT", value: "git" }] }] },
    },
    unknown: { variables: containing({ env: UNKNOWN }) },
});
