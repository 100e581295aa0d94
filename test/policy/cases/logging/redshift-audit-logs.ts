import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { clusterIdentifier: "facts" } },
        logging: { type: "redshift:Logging", props: { clusterIdentifier: ref("it"), bucketName: "logs" } },
    },
    passing: {
        "inside, as the provider took it before": { it: { props: { logging: { enable: true } } }, logging: ABSENT },
        "by its name": { logging: { props: { clusterIdentifier: "facts" } } },
    },
    violating: {
        "logging absent": { logging: ABSENT },
        "of another": { logging: { props: { clusterIdentifier: "other" } } },
        "switched off": { it: { props: { logging: { enable: false } } }, logging: ABSENT },
    },
    unknown: { "which cluster": { logging: { props: { clusterIdentifier: UNKNOWN } } } },
});
