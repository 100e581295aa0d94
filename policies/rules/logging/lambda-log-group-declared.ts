import { stackRule } from "../../lib/rule";

const GROUPS = ["cloudwatch:LogGroup"];

export const rule = stackRule({
    name: "lambda-log-group-declared",
    family: "logging",
    description: "A function's log group is declared; the one that Lambda makes keeps logs for ever, under AWS's key.",
    severity: "low",
    covers: ["R-OBS-5", "R-COST-1"],
    level: "advisory",
    remediation: "Declare a LogGroup /aws/lambda/<name> with retentionInDays, or name one in loggingConfig.logGroup.",
    types: ["lambda:Function"],
    check: (fn, stack) => {
        const own = `/aws/lambda/${fn.text("name") ?? fn.name}`;
        const declared =
            stack.behind(fn, "loggingConfig", GROUPS).length > 0 ||
            stack.referrers(fn, GROUPS, "name").length > 0 ||
            stack.named(own, GROUPS) !== undefined;
        // What is not written Lambda fills in: the name of the group that it makes.
        return declared || (fn.text("loggingConfig.logGroup") ?? own) !== own
            ? undefined
            : `no log group ${own} is declared; declare it with retentionInDays`;
    },
});
