import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { webserverAccessMode: "PRIVATE_ONLY" },
    passing: { "absent, which is private": { webserverAccessMode: ABSENT } },
    violating: { public: { webserverAccessMode: "PUBLIC_ONLY" } },
    unknown: { webserverAccessMode: { webserverAccessMode: UNKNOWN } },
});
