import { mustBePresent } from "../../lib/checks";
import { tellOf } from "../../lib/find";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "websocket-stage-client-certificate",
    family: "transit",
    description: "A stage of a WebSocket API shows its backends a certificate of its own.",
    severity: "medium",
    // Security Hub's APIGateway.2 asks REST APIs alone.
    covers: ["CKV2_AWS_51"],
    level: "advisory",
    remediation: "Set clientCertificateId.",
    types: ["apigatewayv2:Stage"],
    check: (stage, stack) => {
        const problem = mustBePresent("clientCertificateId", "a client certificate")(stage);
        return problem === undefined
            ? undefined
            : tellOf(
                  stack.targets(stage, "apiId", ["apigatewayv2:Api"]),
                  (api) => api.text("protocolType") === "WEBSOCKET",
                  () => String(problem),
              );
    },
});
