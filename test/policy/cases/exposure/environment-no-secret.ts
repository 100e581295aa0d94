import { resourceCases } from "../../cases";
import { ABSENT, type Props, UNKNOWN } from "../../harness";

type Variables = Readonly<Record<string, unknown>>;

/** What every service is tried with; `wrap` puts variables where it keeps them. */
const casesFor = (types: readonly string[], wrap: (variables: Variables) => Props) =>
    resourceCases({
        types,
        compliant: wrap({ LOG_LEVEL: "info" }),
        passing: {
            "none given": wrap({ LOG_LEVEL: ABSENT }),
            "where a secret is": wrap({ DB_SECRET: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf" }),
            "which file it is in": wrap({ DB_PASSWORD_FILE: "/run/secrets/db" }),
            "a name that is put in later": wrap({ DB_PASSWORD: "{{resolve:secretsmanager:db}}" }),
        },
        violating: {
            "by its name": wrap({ DB_PASSWORD: "correct-horse" }),
            "by its form": wrap({ DATABASE_URL: "postgres://app:correct-horse@db/app" }),
            "after one that is none": wrap({ LOG_LEVEL: "info", API_TOKEN: "correct-horse" }),
        },
        unknown: { value: wrap({ LOG_LEVEL: UNKNOWN }) },
    });

/** Without what is absent: a patch reaches into no list. */
const given = (variables: Variables): Props =>
    Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ABSENT));
const listed = (variables: Variables, more: object = {}) =>
    Object.entries(given(variables)).map(([name, value]) => ({ name, value, ...more }));
const runtimeEnvironmentVariables = "runtimeEnvironmentVariables";

export const cases = [
    casesFor(["lambda:Function"], (variables) => ({ environment: { variables } })),
    casesFor(
        [
            "amplify:App",
            "amplify:Branch",
            "bedrock:AgentcoreAgentRuntime",
            "bedrock:AgentcoreHarness",
            "lambda:MicrovmsImage",
            "lambdamicrovms:Image",
        ],
        (environmentVariables) => ({ environmentVariables }),
    ),
    casesFor(["amplify:App"], (environmentVariables) => ({ autoBranchCreationConfig: { environmentVariables } })),
    casesFor(["glue:Job"], (defaultArguments) => ({ defaultArguments })),
    casesFor(["glue:Job"], (nonOverridableArguments) => ({ nonOverridableArguments })),
    casesFor(["apigateway:Stage", "apigateway:Deployment"], (variables) => ({ variables })),
    casesFor(["apigatewayv2:Stage"], (stageVariables) => ({ stageVariables })),
    casesFor(["synthetics:Canary"], (environmentVariables) => ({ runConfig: { environmentVariables } })),
    casesFor(["codebuild:Project"], (variables) => ({ environment: { environmentVariables: listed(variables) } })),
    casesFor(["batch:JobDefinition"], (variables) => ({ containerProperties: { environment: listed(variables) } })),
    casesFor(["batch:JobDefinition"], (variables) => ({
        eksProperties: { podProperties: { containers: [{ envs: listed(variables) }] } },
    })),
    casesFor(["apprunner:Service"], (variables) => ({
        sourceConfiguration: {
            imageRepository: { imageConfiguration: { [runtimeEnvironmentVariables]: variables } },
        },
    })),
    casesFor(["apprunner:Service"], (variables) => ({
        sourceConfiguration: {
            codeRepository: {
                codeConfiguration: { codeConfigurationValues: { [runtimeEnvironmentVariables]: variables } },
            },
        },
    })),
    casesFor(["sagemaker:TrainingJob"], (environment) => ({ environment })),
    casesFor(["lightsail:ContainerServiceDeploymentVersion"], (environment) => ({
        containers: [{ image: "a" }, { environment: given(environment) }],
    })),
    casesFor(["sagemaker:Model"], (environment) => ({ primaryContainer: { environment } })),
    casesFor(["sagemaker:Model"], (environment) => ({
        containers: [{ image: "a" }, { environment: given(environment) }],
    })),
    casesFor(["elasticbeanstalk:Environment", "elasticbeanstalk:ConfigurationTemplate"], (variables) => ({
        settings: listed(variables, { namespace: "aws:elasticbeanstalk:application:environment" }),
    })),
    resourceCases({
        types: ["codebuild:Project"],
        compliant: {
            environment: { environmentVariables: [{ name: "DB_PASSWORD", value: "db", type: "SECRETS_MANAGER" }] },
        },
        violating: {
            "in plain text": {
                environment: { environmentVariables: [{ name: "DB_PASSWORD", value: "db", type: "PLAINTEXT" }] },
            },
            "type absent, which is plain text": {
                environment: { environmentVariables: [{ name: "DB_PASSWORD", value: "db" }] },
            },
        },
        unknown: {
            type: { environment: { environmentVariables: [{ name: "DB_PASSWORD", value: "db", type: UNKNOWN }] } },
        },
    }),
    resourceCases({
        types: ["elasticbeanstalk:Environment"],
        compliant: { settings: [{ namespace: "aws:rds:dbinstance", name: "DBPassword", value: "correct-horse" }] },
        passing: { "no settings": { settings: ABSENT } },
        violating: {
            "for the application": {
                settings: [
                    {
                        namespace: "aws:elasticbeanstalk:application:environment",
                        name: "DB_PASSWORD",
                        value: "correct-horse",
                    },
                ],
            },
        },
        unknown: { settings: { settings: UNKNOWN } },
    }),
];
