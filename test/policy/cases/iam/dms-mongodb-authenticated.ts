import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const type = (authType: unknown) => ({ mongodbSettings: { authType } });
const attributes = (extraConnectionAttributes: unknown) => ({ extraConnectionAttributes });

export const cases = resourceCases({
    compliant: { engineName: "mongodb", ...type("password") },
    passing: {
        "authType absent, which is a password": type(ABSENT),
        "mongodbSettings absent": { mongodbSettings: ABSENT },
        "another engine": { engineName: "mysql", ...type("no") },
        "engineName absent, which the provider refuses": { engineName: ABSENT, ...type("no") },
        "attributes on something else": attributes("authType=password;nestingLevel=one"),
    },
    violating: {
        no: type("no"),
        "by attribute": attributes("authType=no;nestingLevel=one"),
        "by attribute, without settings": { mongodbSettings: ABSENT, ...attributes("nestingLevel=one; AuthType=NO") },
    },
    unknown: {
        authType: type(UNKNOWN),
        attributes: attributes(UNKNOWN),
        engineName: { engineName: UNKNOWN, ...type("no") },
    },
});
