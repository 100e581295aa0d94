import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";
import { methodSettingsCases, settingsAloneCases } from "../../method-settings-cases";

const route = (loggingLevel: unknown) => ({ it: { props: { defaultRouteSettings: { loggingLevel } } } });

export const cases = [
    methodSettingsCases("loggingLevel", "INFO", "OFF"),
    settingsAloneCases("loggingLevel", "INFO", "OFF"),
    stackCases({
        types: ["apigatewayv2:Stage"],
        stack: {
            api: { type: "apigatewayv2:Api", props: { protocolType: "WEBSOCKET" } },
            it: { props: { apiId: ref("api"), defaultRouteSettings: { loggingLevel: "ERROR" } } },
        },
        passing: {
            "an HTTP API": { api: { props: { protocolType: "HTTP" } }, ...route(ABSENT) },
            "an API of another stack": { it: { props: { apiId: "elsewhere" } }, api: ABSENT },
        },
        violating: {
            "loggingLevel absent": route(ABSENT),
            "loggingLevel OFF": route("OFF"),
            "no settings": { it: { props: { defaultRouteSettings: ABSENT } } },
        },
        unknown: {
            loggingLevel: route(UNKNOWN),
            protocol: { api: { props: { protocolType: UNKNOWN } }, ...route("OFF") },
        },
    }),
];
