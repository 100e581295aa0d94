import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { action: "lambda:InvokeFunction", principal: "events.amazonaws.com" },
    passing: {
        "as the callbacks of Pulumi's SDK write it": { action: "lambda:invokeFunction" },
        "by its URL": { action: "lambda:InvokeFunctionUrl" },
        "action absent, which the provider refuses": { action: ABSENT },
    },
    violating: {
        "every action": { action: "*" },
        "every action of Lambda": { action: "lambda:*" },
        "new code": { action: "lambda:UpdateFunctionCode" },
    },
    unknown: { action: { action: UNKNOWN } },
});
