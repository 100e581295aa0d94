/** Where services keep the variables of what they run, and which of these hold a secret. */
import { findInBatchContainers } from "./batch";
import { findIn, tellOf } from "./find";
import type { Resource } from "./resource";
import { token } from "./types";
import { View } from "./view";

const tell = (name: string | undefined): string =>
    `environment holds ${name ?? "a secret"}; read it from Secrets Manager when it is needed`;

type Judge = (variable: View) => boolean;
/** What is told of each variable of a holder that a judge takes for a secret. */
type Place = (holder: View, isSecret: Judge) => string[];

/** As in a list; the value is read when it is asked for. */
const variable = (name: string, texts: () => string[]): View =>
    new View({
        name,
        get value() {
            return texts()[0];
        },
    });

/** Variables as a map of names. */
const inMap =
    (path: string): Place =>
    (holder, isSecret) =>
        tellOf(
            new View(holder.get(path)).readers(),
            ([name, texts]) => isSecret(variable(name, texts)),
            ([name]) => tell(name),
        );

/** Variables as a list; `judged` are those that hold a value and no reference. */
const inList =
    (path: string, judged: Judge = () => true): Place =>
    (holder, isSecret) =>
        tellOf(
            holder.views(path),
            (one) => judged(one) && isSecret(one),
            (one) => tell(one.text("name")),
        );

const inEach =
    (list: string, place: Place): Place =>
    (holder, isSecret) =>
        findIn(holder.views(list), (part) => place(part, isSecret));

const VARIABLES = [inMap("environmentVariables")];
const APP_RUNNER = "sourceConfiguration";
const BEANSTALK = [inList("settings", (v) => v.text("namespace") === "aws:elasticbeanstalk:application:environment")];

/** Where a service keeps the variables of what it runs. Tasks of ECS and pods have rules of their own. */
const PLACES: Readonly<Record<string, readonly Place[]>> = {
    "lambda:Function": [inMap("environment.variables")],
    "lambda:MicrovmsImage": VARIABLES,
    "lambdamicrovms:Image": VARIABLES,
    "codebuild:Project": [
        inList("environment.environmentVariables", (v) => (v.text("type") ?? "PLAINTEXT") === "PLAINTEXT"),
    ],
    "batch:JobDefinition": [
        (job, isSecret) =>
            findInBatchContainers(job, (container) =>
                findIn(["environment", "envs"], (key) => inList(key)(container, isSecret)),
            ),
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

/** What is told of each variable that a judge takes for a secret. */
export const tellOfVariables =
    (isSecret: Judge) =>
    (resource: Resource): string[] =>
        findIn(BY_TOKEN.get(resource.type) ?? [], (place) => place(resource, isSecret));
