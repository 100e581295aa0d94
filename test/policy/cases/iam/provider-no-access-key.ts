import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const KEY = "AKIA2E0A8F3B244C9986";

export const cases = resourceCases({
    compliant: { accessKey: "ASIA2E0A8F3B244C9986", token: "session" },
    passing: {
        "accessKey absent": { accessKey: ABSENT },
        "no key": { accessKey: "" },
        "a made-up one of an emulator": { accessKey: "test" },
        "a placeholder": { accessKey: "AKIAXXXXXXXXXXXXXXXX" },
    },
    violating: {
        "a long-lived key": { accessKey: KEY },
        "a bearer token": { accessKey: KEY.replace("AKIA", "ABIA") },
        "a context's credential": { accessKey: KEY.replace("AKIA", "ACCA") },
    },
    unknown: { accessKey: { accessKey: UNKNOWN } },
});
