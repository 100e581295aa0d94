import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { apiId: ref("api"), clientCertificateId: "abc" } },
        api: { type: "apigatewayv2:Api", props: { protocolType: "WEBSOCKET" } },
    },
    passing: {
        "of an HTTP API, which knows no such certificate": {
            it: { props: { clientCertificateId: ABSENT } },
            api: { props: { protocolType: "HTTP" } },
        },
        "of an API of another stack": { it: { props: { apiId: "abc", clientCertificateId: ABSENT } }, api: ABSENT },
    },
    violating: {
        absent: { it: { props: { clientCertificateId: ABSENT } } },
        blank: { it: { props: { clientCertificateId: "" } } },
    },
    unknown: {
        certificate: { it: { props: { clientCertificateId: UNKNOWN } } },
        "the API's kind": {
            it: { props: { clientCertificateId: ABSENT } },
            api: { props: { protocolType: UNKNOWN } },
        },
    },
});
