import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { accessString: "on ~app:* -@all +@read +@write" },
    passing: {
        "no string, which the provider refuses": { accessString: ABSENT },
        "every command but the dangerous": { accessString: "on ~* +@all -@dangerous" },
        "every command but administration": { accessString: "on ~* +@all -@admin" },
        "none after all": { accessString: "on ~* +@all nocommands +get" },
        "everything taken back": { accessString: "on ~* allcommands -@all +get" },
        "a user that is off": { accessString: "off ~* +@all" },
    },
    violating: {
        "everything after all": { accessString: "on ~* -@dangerous +@all" },
        "a user that is switched on again": { accessString: "off on ~* +@all" },
        "every command": { accessString: "on ~* +@all" },
        "in capitals": { accessString: "ON ~* +@ALL" },
        "its other spelling": { accessString: "on ~* allcommands" },
    },
    unknown: { "the string": { accessString: UNKNOWN } },
});
