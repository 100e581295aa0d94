/** What the stages of APIs do for their methods: REST APIs by settings beside the stage, WebSocket APIs by its own. */
import { both, findIn, someIn, tellOf } from "./find";
import { isWrittenNameOf } from "./identity";
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import { isOneOf, token } from "./types";
import { attempt, unknownView, View } from "./view";

const SETTINGS = ["apigateway:MethodSettings"];
export const areSettings = isOneOf(SETTINGS);
const STAGES = ["apigateway:Stage"];
const REST_APIS = ["apigateway:RestApi"];

/** Settings name a stage by its name, which stages of other APIs have, too. */
function isOf(settings: Resource, stage: Resource, stack: Stack): boolean {
    const behind = stack.behind(settings, "stageName", STAGES);
    if (behind.length > 0) {
        return behind.includes(stage);
    }
    const name = settings.text("stageName");
    if (name !== stage.text("stageName") && !isWrittenNameOf(stage)(name ?? "")) {
        return false;
    }
    const [api] = stack.targets(stage, "restApi", REST_APIS);
    return api === undefined
        ? settings.text("restApi") === stage.text("restApi")
        : stack.refers(settings, "restApi", api);
}

/** Settings that are wrong, of a stage of another stack or of one that a deployment makes: this stack's are told of by stage. */
export const areWrongElsewhere = (settings: Resource, wrong: (methods: View) => boolean, stack: Stack): boolean =>
    both(
        () => wrong(new View(settings.get("settings"))),
        () => !someIn(stack.all(STAGES), (stage) => isOf(settings, stage, stack)),
    );

/** The settings of a stage, of some or all of its methods. Some that may be its own are a block that is not known yet. */
function settingsOf(stage: Resource, stack: Stack): View[] {
    if (stage.type === token("apigatewayv2:Stage")) {
        return [new View(stage.get("defaultRouteSettings"))];
    }
    return stack.all(SETTINGS).flatMap((settings) => {
        const own = attempt(() => (isOf(settings, stage, stack) ? [new View(settings.get("settings"))] : []));
        return "unknown" in own ? [unknownView(own.unknown)] : own.value;
    });
}

/** Whether some settings are of every method, those that are written later among them; a WebSocket API's own are. */
const areOfEveryMethod = (stage: Resource, stack: Stack): boolean =>
    stage.type === token("apigatewayv2:Stage") ||
    someIn(stack.all(SETTINGS), (settings) =>
        both(
            () => settings.text("methodPath") === "*/*",
            () => isOf(settings, stage, stack),
        ),
    );

/** What is told of a stage: of settings that are wrong, and of methods without any. */
export const tellOfMethods = (
    stage: Resource,
    stack: Stack,
    wrong: (methods: View) => boolean,
    tell: (methods: View) => string,
    wanted: string,
): string[] =>
    findIn(
        [
            () => tellOf(settingsOf(stage, stack), wrong, tell),
            () =>
                areOfEveryMethod(stage, stack) ? [] : [`no MethodSettings for */* name it; add some with ${wanted}`],
        ],
        (part) => part(),
    );

/** HTTP APIs keep no logs of executions. */
export const isOfHttpApi = (stage: Resource, stack: Stack): boolean =>
    stage.type === token("apigatewayv2:Stage") &&
    !someIn(
        stack.targets(stage, "apiId", ["apigatewayv2:Api"]),
        (api) => api.text("protocolType")?.toUpperCase() === "WEBSOCKET",
    );
