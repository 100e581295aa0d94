import { resourceCases } from "../../cases";
import { ABSENT, type Props, UNKNOWN } from "../../harness";

const forms = (type: string, under: (variables: unknown) => Props) =>
    resourceCases({
        types: [type],
        compliant: under({ LEVEL: "info", DB_SECRET: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db" }),
        passing: {
            "no variables": under(ABSENT),
            "a secret's name": under({ DB_PASSWORD: "prod/db" }),
            "what is put in later": under({ DB_PASSWORD: "{{resolve:secretsmanager:db}}" }),
        },
        violating: {
            "a password": under({ DB_PASSWORD: "hunter2" }),
            "a password beside what is not known yet": under({ A: UNKNOWN, DB_PASSWORD: "hunter2" }),
            ...(type === "lambda:Function"
                ? {}
                : { "a password in an address": under({ DB: "postgres://app:hunter2@db/app" }) }),
        },
        unknown: { "the variables": under(UNKNOWN), "a password": under({ DB_PASSWORD: UNKNOWN }) },
    });

const fn = forms("lambda:Function", (variables) => ({ environment: { variables } }));

export const cases = [
    {
        ...fn,
        passing: {
            ...fn.passing,
            "what lambda-no-credentials-in-environment finds": {
                environment: { variables: { DB_SECRET: "postgres://app:hunter2@db/app" } },
            },
        },
    },
    forms("apigateway:Stage", (variables) => ({ variables })),
    forms("apigatewayv2:Stage", (stageVariables) => ({ stageVariables })),
    forms("amplify:App", (environmentVariables) => ({ environmentVariables })),
    forms("amplify:Branch", (environmentVariables) => ({ environmentVariables })),
    forms("apprunner:Service", (runtimeEnvironmentVariables) => ({
        sourceConfiguration: { imageRepository: { imageConfiguration: { runtimeEnvironmentVariables } } },
    })),
    forms("bedrock:AgentcoreAgentRuntime", (environmentVariables) => ({ environmentVariables })),
    forms("glue:Job", (defaultArguments) => ({ defaultArguments })),
    forms("glue:Job", (nonOverridableArguments) => ({ nonOverridableArguments })),
    forms("apprunner:Service", (runtimeEnvironmentVariables) => ({
        sourceConfiguration: {
            codeRepository: {
                codeConfiguration: { codeConfigurationValues: { runtimeEnvironmentVariables } },
            },
        },
    })),
];
