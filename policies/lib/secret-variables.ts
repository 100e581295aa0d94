/** Where services keep the variables of what they run, and which of these hold a secret. */
import { findInBatchContainers } from "./batch";
import { findIn, tellOf } from "./find";
import type { Resource } from "./resource";
import { holdsSecret } from "./secrets";
import { token } from "./types";
import { View } from "./view";

const tell = (name: string | undefined): string =>
    `environment holds ${name ?? "a secret"}; read it from Secrets Manager when it is needed`;

/** Variables as a map of names. */
const inMap =
    (path: string) =>
    (holder: View): string[] =>
        tellOf(
            new View(holder.get(path)).readers(),
            ([name, texts]) => texts().some((value) => holdsSecret(new View({ name, value }))),
            ([name]) => tell(name),
        );

/** Variables as a list; `judged` are those that hold a value and no reference. */
const inList =
    (path: string, judged: (variable: View) => boolean = () => true) =>
    (holder: View): string[] =>
        tellOf(
            holder.views(path),
            (variable) => judged(variable) && holdsSecret(variable),
            (variable) => tell(variable.text("name")),
        );

const inEach =
    (list: string, find: (holder: View) => string[]) =>
    (holder: View): string[] =>
        findIn(holder.views(list), find);

const VARIABLES = [inMap("environmentVariables")];
const APP_RUNNER = "sourceConfiguration";
const BEANSTALK = [inList("settings", (v) => v.text("namespace") === "aws:elasticbeanstalk:application:environment")];

/** Where a service keeps the variables of what it runs. Tasks of ECS and pods have rules of their own. */
const PLACES: Readonly<Record<string, readonly ((resource: Resource) => string[])[]>> = {
    "lambda:Function": [inMap("environment.variables")],
    "lambda:MicrovmsImage": VARIABLES,
    "lambdamicrovms:Image": VARIABLES,
    "codebuild:Project": [
        inList("environment.environmentVariables", (v) => (v.text("type") ?? "PLAINTEXT") === "PLAINTEXT"),
    ],
    "batch:JobDefinition": [
        (job) =>
            findInBatchContainers(job, (container) => ["environment", "envs"].flatMap((key) => inList(key)(container))),
    ],
    "apprunner:Service": [
        inMap(`${APP_RUNNER}.imageRepository.imageConfiguration.runtimeEnvironmentVariables`),
        inMap(`${APP_RUNNER}.codeRepository.codeConfiguration.codeConfigurationValues.runtimeEnvironmentVariables`),
    ],
    "lightsail:ContainerServiceDeploymentVersion": [inEach("containers", inMap("environment"))],
    "amplify:App": [...VARIABLES, inMap("autoBranchCreationConfig.environmentVariables")],
    "amplify:Branch": VARIABLES,
    "sagemaker:Model": [inMap("primaryContainer.environment"), inEach("containers", inMap("environment"))],
    "sagemaker:TrainingJob": [inMap("environment")],
    "glue:Job": [inMap("defaultArguments"), inMap("nonOverridableArguments")],
    "bedrock:AgentcoreAgentRuntime": VARIABLES,
    "bedrock:AgentcoreHarness": VARIABLES,
    "apigateway:Stage": [inMap("variables")],
    "apigateway:Deployment": [inMap("variables")],
    "apigatewayv2:Stage": [inMap("stageVariables")],
    "synthetics:Canary": [inMap("runConfig.environmentVariables")],
    "elasticbeanstalk:Environment": BEANSTALK,
    "elasticbeanstalk:ConfigurationTemplate": BEANSTALK,
};
const BY_TOKEN = new Map(Object.entries(PLACES).map(([type, places]) => [token(type), places]));

export const WITH_VARIABLES = Object.keys(PLACES);

/** What is told of each variable that holds a secret, by its form or its name. */
export const tellOfSecretVariables = (resource: Resource): string[] =>
    findIn(BY_TOKEN.get(resource.type) ?? [], (place) => place(resource));
