import { someIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

/** What an HTTP API takes for every website, or for every one of a scheme. */
const EVERY = /^(https?:\/\/)?\*$/i;

export const rule = resourceRule({
    name: "api-cors-names-origins",
    family: "exposure",
    description: "Scripts of every website may not read what an HTTP API answers.",
    severity: "medium",
    covers: ["R-SEC-4"],
    level: "advisory",
    remediation: "List the origins in corsConfiguration.allowOrigins.",
    types: ["apigatewayv2:Api"],
    check: (api) =>
        someIn(api.elements("corsConfiguration.allowOrigins"), (origin) => EVERY.test(String(origin())))
            ? `${api.show("corsConfiguration.allowOrigins")}: every website; name the origins`
            : undefined,
});
