import { UNKNOWN } from "../../harness";
import { containing, podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: containing({ command: ["bundle", "exec", "puma"] }),
    passing: { absent: containing({}), "another word": containing({ args: ["--sudoers=none"] }) },
    violating: {
        command: containing({ command: ["sudo", "web"] }),
        "within a script": containing({ command: ["sh", "-c"], args: ["cd /app && sudo -u web ./run"] }),
    },
    unknown: { command: containing({ command: UNKNOWN }) },
});
