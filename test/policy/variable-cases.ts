/** Cases of variables, wherever a service keeps those of what it runs. */
import { type ResourceCases, resourceCases } from "./cases";
import { ABSENT, type Props } from "./harness";

type Variables = Readonly<Record<string, unknown>>;
/** Puts variables where a service keeps them. */
type Wrap = (variables: Variables) => Props;

/** Without what is absent: a patch reaches into no list. */
const given = (variables: Variables): Props =>
    Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ABSENT));
const listed = (variables: Variables, more: object = {}) =>
    Object.entries(given(variables)).map(([name, value]) => ({ name, value, ...more }));
const runtimeEnvironmentVariables = "runtimeEnvironmentVariables";

const PLACES: readonly (readonly [types: readonly string[], wrap: Wrap])[] = [
    [["lambda:Function"], (variables) => ({ environment: { variables } })],
    [
        [
            "amplify:App",
            "amplify:Branch",
            "bedrock:AgentcoreAgentRuntime",
            "bedrock:AgentcoreHarness",
            "lambda:MicrovmsImage",
            "lambdamicrovms:Image",
        ],
        (environmentVariables) => ({ environmentVariables }),
    ],
    [["amplify:App"], (environmentVariables) => ({ autoBranchCreationConfig: { environmentVariables } })],
    [["glue:Job"], (defaultArguments) => ({ defaultArguments })],
    [["glue:Job"], (nonOverridableArguments) => ({ nonOverridableArguments })],
    [["apigateway:Stage", "apigateway:Deployment"], (variables) => ({ variables })],
    [["apigatewayv2:Stage"], (stageVariables) => ({ stageVariables })],
    [["synthetics:Canary"], (environmentVariables) => ({ runConfig: { environmentVariables } })],
    [["codebuild:Project"], (variables) => ({ environment: { environmentVariables: listed(variables) } })],
    [["batch:JobDefinition"], (variables) => ({ containerProperties: { environment: listed(variables) } })],
    [
        ["batch:JobDefinition"],
        (variables) => ({
            eksProperties: { podProperties: { containers: [{ envs: listed(variables) }] } },
        }),
    ],
    [
        ["apprunner:Service"],
        (variables) => ({
            sourceConfiguration: {
                imageRepository: { imageConfiguration: { [runtimeEnvironmentVariables]: variables } },
            },
        }),
    ],
    [
        ["apprunner:Service"],
        (variables) => ({
            sourceConfiguration: {
                codeRepository: {
                    codeConfiguration: { codeConfigurationValues: { [runtimeEnvironmentVariables]: variables } },
                },
            },
        }),
    ],
    [["sagemaker:TrainingJob"], (environment) => ({ environment })],
    [
        ["lightsail:ContainerServiceDeploymentVersion"],
        (environment) => ({
            containers: [{ image: "a" }, { environment: given(environment) }],
        }),
    ],
    [["sagemaker:Model"], (environment) => ({ primaryContainer: { environment } })],
    [
        ["sagemaker:Model"],
        (environment) => ({
            containers: [{ image: "a" }, { environment: given(environment) }],
        }),
    ],
    [
        ["elasticbeanstalk:Environment", "elasticbeanstalk:ConfigurationTemplate"],
        (variables) => ({
            settings: listed(variables, { namespace: "aws:elasticbeanstalk:application:environment" }),
        }),
    ],
];

/** The same cases for each service but those of `others`. */
export const variableCases = (
    casesOf: (wrap: Wrap) => Omit<Parameters<typeof resourceCases>[0], "types">,
    others: readonly string[] = [],
): ResourceCases[] =>
    PLACES.map(([types, wrap]) => ({ types: types.filter((type) => !others.includes(type)), wrap }))
        .filter(({ types }) => types.length > 0)
        .map(({ types, wrap }) => resourceCases({ types, ...casesOf(wrap) }));
