import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { cors: { allowOrigins: ["https://example.com"], allowMethods: ["*"] } },
    passing: {
        "no CORS": { cors: ABSENT },
        "reading alone": { cors: { allowOrigins: ["*"], allowMethods: ["GET"] } },
        "allowMethods absent": { cors: { allowOrigins: ["*"], allowMethods: ABSENT } },
    },
    violating: { everything: { cors: { allowOrigins: ["*"], allowMethods: ["*"] } } },
    unknown: { origins: { cors: { allowOrigins: UNKNOWN } } },
});
