/** Cases of the rules on what the stage of a REST API does for its methods. */
import { type StackCases, stackCases } from "./cases";
import { ABSENT, type Props, ref, UNKNOWN } from "./harness";

const SETTINGS = "apigateway:MethodSettings";

/** Of settings whose stage is not of the stack. */
export function settingsAloneCases(key: string, right: unknown, wrong: unknown): StackCases {
    const off = (more: Props) => ({ it: { props: { settings: { [key]: wrong }, ...more } } });
    const stage = (stageName: string) => ({ type: "apigateway:Stage", props: { restApi: "api", stageName } });
    const props = { restApi: "api", stageName: "prod", methodPath: "*/*", settings: { [key]: right } };
    const whole = (stageName: string) => ({
        stage: stage(stageName),
        own: { type: SETTINGS, props: { ...props, stageName } },
    });
    return stackCases({
        types: [SETTINGS],
        stack: { it: { props } },
        passing: {
            "right, of a stage that is not known yet": { it: { props: { stageName: UNKNOWN } } },
        },
        violating: {
            [`${key} otherwise`]: off({}),
            [`${key} absent`]: { it: { props: { settings: { [key]: ABSENT } } } },
            "no stage named": off({ stageName: ABSENT }),
            "beside another stage": { ...off({}), ...whole("test") },
            "beside a stage of another API": { ...off({ restApi: "other" }), ...whole("prod") },
        },
        unknown: {
            [key]: { it: { props: { settings: { [key]: UNKNOWN } } } },
            "whose settings they are": { ...off({ stageName: UNKNOWN }), stage: stage("prod") },
        },
    });
}

/** `right` and `wrong` are the settings under `key`. */
export function methodSettingsCases(key: string, right: unknown, wrong: unknown): StackCases {
    const settings = (props: Props) => ({
        type: SETTINGS,
        props: { restApi: ref("api"), stageName: "prod", methodPath: "*/*", settings: { [key]: right }, ...props },
    });
    const instead = (props: Props) => ({ settings: ABSENT, other: settings(props) });
    return stackCases({
        types: ["apigateway:Stage"],
        stack: {
            api: { type: "apigateway:RestApi" },
            it: { props: { restApi: ref("api"), stageName: "prod" } },
            settings: settings({ stageName: ref("it", "stageName") }),
        },
        passing: {
            "by the names of API and stage": instead({ restApi: "api-id" }),
            "an API of another stack": {
                it: { props: { restApi: "elsewhere" } },
                ...instead({ restApi: "elsewhere" }),
            },
        },
        violating: {
            "no settings": { settings: ABSENT },
            "settings of another stage": instead({ stageName: "test" }),
            "settings of another API": {
                second: { type: "apigateway:RestApi" },
                ...instead({ restApi: ref("second") }),
            },
            [`${key} otherwise`]: { settings: { props: { settings: { [key]: wrong } } } },
            [`${key} absent`]: { settings: { props: { settings: { [key]: ABSENT } } } },
            "settings of one method alone": { settings: { props: { methodPath: "orders/GET" } } },
            "methodPath absent": { settings: { props: { methodPath: ABSENT } } },
            "some methods left out": { more: settings({ methodPath: "orders/GET", settings: { [key]: wrong } }) },
        },
        unknown: {
            [key]: { settings: { props: { settings: { [key]: UNKNOWN } } } },
            "whose settings they are": instead({ stageName: UNKNOWN }),
            "of which methods": { settings: { props: { methodPath: UNKNOWN } } },
        },
    });
}
