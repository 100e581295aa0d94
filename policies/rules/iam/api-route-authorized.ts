import { mustBeOneOf } from "../../lib/checks";
import { someIn } from "../../lib/find";
import { stackRule } from "../../lib/rule";

const mustAsk = mustBeOneOf("authorizationType", ["JWT", "AWS_IAM", "CUSTOM"]);
const DISCONNECT = "$disconnect";

export const rule = stackRule({
    name: "api-route-authorized",
    family: "iam",
    description: "A route of an HTTP API, and the one by which a WebSocket API is connected to, asks who calls.",
    severity: "medium",
    covers: ["CKV_AWS_309", "APIGateway.8", "CT.APIGATEWAY.PR.5"],
    remediation: "Set authorizationType to JWT, AWS_IAM or CUSTOM.",
    types: ["apigatewayv2:Route"],
    check: (route, stack) => {
        const told = mustAsk(route);
        // A WebSocket API takes an authorizer for $connect alone (API Gateway developer guide, "Lambda REQUEST authorizers").
        const isMessage = (): boolean =>
            route.text("routeKey") === DISCONNECT ||
            (route.text("routeKey") !== "$connect" &&
                someIn(
                    stack.targets(route, "apiId", ["apigatewayv2:Api"]),
                    (api) => api.text("protocolType") === "WEBSOCKET",
                ));
        return told !== undefined && isMessage() ? undefined : told;
    },
});
