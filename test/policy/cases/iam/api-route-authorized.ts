import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { routeKey: "GET /", authorizationType: "JWT" },
    violating: { absent: { authorizationType: ABSENT }, none: { authorizationType: "NONE" } },
    unknown: { authorization: { authorizationType: UNKNOWN } },
});
