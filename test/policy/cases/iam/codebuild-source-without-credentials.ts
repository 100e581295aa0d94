import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { source: { type: "BITBUCKET", location: "https://bitbucket.org/acme/shop.git" } },
    passing: {
        absent: { source: { location: ABSENT } },
        "over SSH": { source: { location: "git@bitbucket.org:acme/shop.git" } },
    },
    violating: {
        token: { source: { location: "https://x-token-auth:abc@bitbucket.org/acme/shop.git" } },
        user: { source: { location: "https://jane@bitbucket.org/acme/shop.git" } },
        "a second source": { secondarySources: [{ location: "https://u:p@github.com/acme/shop" }] },
    },
    unknown: { location: { source: { location: UNKNOWN } } },
});
