import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { engineName: "mongodb", mongodbSettings: { authType: "password" } },
    passing: {
        "absent, which is by password": { mongodbSettings: { authType: ABSENT } },
        "another engine": { engineName: "postgres", mongodbSettings: { authType: "no" } },
        "a password, whatever the engine": { engineName: UNKNOWN },
        "no engine, which the provider refuses": { engineName: ABSENT },
    },
    violating: {
        none: { mongodbSettings: { authType: "no" } },
        "in capitals": { mongodbSettings: { authType: "NO" } },
    },
    unknown: {
        type: { mongodbSettings: { authType: UNKNOWN } },
        "which engine": { engineName: UNKNOWN, mongodbSettings: { authType: "no" } },
    },
});
