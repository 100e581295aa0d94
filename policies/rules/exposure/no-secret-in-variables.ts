import { findIn } from "../../lib/find";
import type { Resource } from "../../lib/resource";
import { resourceRule } from "../../lib/rule";
import { secretIn, secretOf } from "../../lib/secrets";
import { token } from "../../lib/types";
import { View } from "../../lib/view";

const APP_RUNNER = "runtimeEnvironmentVariables";
/** Where a type keeps plain variables, name → value, that whoever describes it reads. */
const VARIABLES: Readonly<Record<string, readonly string[]>> = {
    "lambda:Function": ["environment.variables"],
    "apigateway:Stage": ["variables"],
    "apigatewayv2:Stage": ["stageVariables"],
    "amplify:App": ["environmentVariables"],
    "amplify:Branch": ["environmentVariables"],
    "apprunner:Service": [
        `sourceConfiguration.imageRepository.imageConfiguration.${APP_RUNNER}`,
        `sourceConfiguration.codeRepository.codeConfiguration.codeConfigurationValues.${APP_RUNNER}`,
    ],
    "bedrock:AgentcoreAgentRuntime": ["environmentVariables"],
    "glue:Job": ["defaultArguments", "nonOverridableArguments"],
};
const PATHS = new Map(Object.entries(VARIABLES).map(([type, paths]) => [token(type), paths]));
/** What is a secret by its form in a function's environment is lambda-no-credentials-in-environment's. */
const FUNCTION = token("lambda:Function");

const tell = (holder: Resource, path: string): string[] =>
    findIn(new View(holder.get(path)).readers(), ([name, texts]) =>
        texts().flatMap((value) => {
            const what = secretOf(new View({ name, value }));
            return what === undefined || (holder.type === FUNCTION && secretIn(value) !== undefined)
                ? []
                : [`${path} holds ${what} as ${name}; read it from Secrets Manager`];
        }),
    );

export const rule = resourceRule({
    name: "no-secret-in-variables",
    family: "exposure",
    description: "No secret is a plain variable of a function, a stage, a service or a job.",
    severity: "high",
    covers: ["R-SEC-4"],
    remediation: "Give the name or ARN of a secret, and read it at run time.",
    types: Object.keys(VARIABLES),
    check: (holder) => findIn(PATHS.get(holder.type) ?? [], (path) => tell(holder, path)),
});
