import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

/** Whatever the key is by which an SDK gives the variables. */
const holdsSomething = (environment: View): boolean => environment.keys().some((key) => environment.has(key));

/** Where there are no variables AWS keeps no key, and the provider would offer to set it in each run. */
export const rule = resourceRule({
    name: "lambda-environment-customer-key",
    family: "encryption",
    description: "A function's environment variables are encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["CKV_AWS_173"],
    level: "advisory",
    remediation: "Set kmsKeyArn to a customer-managed key.",
    types: ["lambda:Function"],
    check: (f) => (f.views("environment").some(holdsSomething) ? mustBeOwnKey("kmsKeyArn")(f) : undefined),
});
