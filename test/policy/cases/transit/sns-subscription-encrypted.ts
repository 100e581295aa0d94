import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { protocol: "https", endpoint: "https://example.com/alerts" },
    passing: { "a queue": { protocol: "sqs" }, "protocol absent, which the provider refuses": { protocol: ABSENT } },
    violating: { "plain HTTP": { protocol: "http", endpoint: "http://example.com/alerts" } },
    unknown: { protocol: { protocol: UNKNOWN } },
});
