import { resourceCases } from "../../cases";
import { UNKNOWN } from "../../harness";

export const cases = (() => {
    const origin = (props: object) => ({ origins: [{ originId: "f", ...props }] });
    const domainName = "abc.lambda-url.us-east-1.on.aws";
    return resourceCases({
        compliant: origin({ domainName, originAccessControlId: "E1" }),
        passing: { "another origin": origin({ domainName: "www.example.com" }), "domain absent": origin({}) },
        violating: {
            absent: origin({ domainName }),
            blank: origin({ domainName, originAccessControlId: "" }),
        },
        unknown: { domain: origin({ domainName: UNKNOWN }) },
    });
})();
