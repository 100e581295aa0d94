import { holds, someIn } from "../../lib/find";
import { type Statement, statementsOf } from "../../lib/iam-document";
import { admitsEverybody, deniesAllOthers } from "../../lib/principals";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";

const statements = (api: Resource, stack: Stack): Statement[] =>
    [api, ...stack.referrers(api, ["apigateway:RestApiPolicy"], "restApiId")].flatMap((r) => statementsOf(r, "policy"));

/** A denial of single methods or paths leaves the others open; of all are `/*` and a `*` for each of stage, method and path. */
const deniesOtherCallers = (s: Statement): boolean =>
    deniesAllOthers(s) &&
    s.actions.some((action) => /^(\*|execute-api:(\*|invoke))$/.test(action)) &&
    s.resources.some((resource) => /^(\*|(.*:)?execute-api:[^/]*((\/\*)+|\*))$/.test(resource));

export const rule = stackRule({
    name: "private-api-names-callers",
    family: "exposure",
    description: "A private API names who may call it: endpoints of whatever account lead to it.",
    severity: "high",
    covers: ["R-SEC-4"],
    remediation: "Allow under a condition on aws:SourceVpce or aws:SourceVpc, or deny all others (StringNotEquals).",
    types: ["apigateway:RestApi"],
    check: (api, stack) => {
        if (!holds(api, "endpointConfiguration.types", "PRIVATE")) {
            return undefined;
        }
        const all = statements(api, stack);
        return someIn(all, (s) => admitsEverybody(s)) && !someIn(all, deniesOtherCallers)
            ? "its policy admits everybody who has an endpoint, of other accounts as well; name the endpoints or networks"
            : undefined;
    },
});
