import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { name: "db" } },
        rotation: {
            type: "secretsmanager:SecretRotation",
            props: { secretId: ref("it"), rotationRules: { automaticallyAfterDays: 30 } },
        },
    },
    violating: {
        "the rotation absent": { rotation: ABSENT },
        "another secret's": { rotation: { props: { secretId: "other" } } },
    },
    unknown: { "which secret": { rotation: { props: { secretId: UNKNOWN } } } },
});
