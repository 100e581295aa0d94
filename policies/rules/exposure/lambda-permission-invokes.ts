import { resourceRule } from "../../lib/rule";

/** Lambda minds no case: the SDK of Pulumi writes lambda:invokeFunction for its callbacks. */
const INVOCATIONS = ["lambda:invokefunction", "lambda:invokefunctionurl"];

export const rule = resourceRule({
    name: "lambda-permission-invokes",
    family: "exposure",
    description: "A permission on a function lets its principal invoke the function, and do nothing else to it.",
    severity: "high",
    covers: ["R-SEC-4"],
    remediation: "Set action to lambda:InvokeFunction; give whoever deploys the function a role.",
    types: ["lambda:Permission"],
    check: (permission) => {
        const action = permission.lower("action");
        // The provider demands one.
        return action === undefined || INVOCATIONS.includes(action)
            ? undefined
            : `${permission.show("action")}; set it to lambda:InvokeFunction`;
    },
});
