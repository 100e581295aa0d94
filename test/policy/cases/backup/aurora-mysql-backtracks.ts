import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { engine: "aurora-mysql", backtrackWindow: 86_400 },
    passing: {
        "a number as text": { backtrackWindow: "3600" },
        "another engine, which has no such thing": { engine: "aurora-postgresql", backtrackWindow: ABSENT },
    },
    violating: {
        "backtrackWindow absent": { backtrackWindow: ABSENT },
        off: { backtrackWindow: 0 },
        "engine absent, too": { engine: ABSENT, backtrackWindow: ABSENT },
    },
    unknown: {
        backtrackWindow: { backtrackWindow: UNKNOWN },
        engine: { engine: UNKNOWN, backtrackWindow: ABSENT },
    },
});
