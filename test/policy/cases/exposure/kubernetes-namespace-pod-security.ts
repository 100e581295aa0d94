import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const ENFORCE = "pod-security.kubernetes.io/enforce";

export const cases = resourceCases({
    compliant: { metadata: { labels: { [ENFORCE]: "restricted" } } },
    passing: {
        baseline: { metadata: { labels: { [ENFORCE]: "baseline" } } },
        "beside a label that is not known": { metadata: { labels: { "example.com/id": UNKNOWN } } },
    },
    violating: {
        absent: { metadata: { labels: { [ENFORCE]: ABSENT } } },
        "no labels": { metadata: ABSENT },
        privileged: { metadata: { labels: { [ENFORCE]: "privileged" } } },
        "to warn alone": {
            metadata: { labels: { [ENFORCE]: ABSENT, "pod-security.kubernetes.io/warn": "restricted" } },
        },
    },
    unknown: { level: { metadata: { labels: { [ENFORCE]: UNKNOWN } } }, labels: { metadata: { labels: UNKNOWN } } },
});
