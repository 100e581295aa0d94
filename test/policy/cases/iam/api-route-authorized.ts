import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const socket = (routeKey: unknown, protocolType: unknown = "WEBSOCKET") => ({
    it: { props: { routeKey, authorizationType: "NONE" } },
    api: { props: { protocolType } },
});

export const cases = stackCases({
    stack: {
        it: { props: { apiId: ref("api"), routeKey: "GET /", authorizationType: "JWT" } },
        api: { type: "apigatewayv2:Api", props: { protocolType: "HTTP" } },
    },
    passing: {
        "a message of a connection": socket("sendmessage"),
        "any other message": socket("$default"),
        "the end of a connection, whose API stands elsewhere": {
            it: { props: { apiId: "a1b2c3", routeKey: "$disconnect", authorizationType: "NONE" } },
            api: ABSENT,
        },
    },
    violating: {
        absent: { it: { props: { authorizationType: ABSENT } } },
        none: { it: { props: { authorizationType: "NONE" } } },
        "whoever connects": socket("$connect"),
        "whatever no route names": socket("$default", "HTTP"),
        "of an API elsewhere": {
            it: { props: { apiId: "a1b2c3", routeKey: "GET /", authorizationType: "NONE" } },
            api: ABSENT,
        },
    },
    unknown: {
        authorization: { it: { props: { authorizationType: UNKNOWN } } },
        protocol: socket("sendmessage", UNKNOWN),
    },
});
