import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { accessString: "on ~app:* -@all +@read +@write" },
    passing: {
        "no string, which the provider refuses": { accessString: ABSENT },
        "a user that is off": { accessString: "off ~* +@all" },
    },
    violating: {
        "every command": { accessString: "on ~* +@all" },
        "its other spelling": { accessString: "on ~* allcommands" },
    },
    unknown: { "the string": { accessString: UNKNOWN } },
});
