import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const casesOf = (type: string, wrap: (block: object) => object, key: string) =>
    resourceCases({
        types: [type],
        compliant: { ...wrap({ [key]: false }) },
        passing: { "absent, which is false": { ...wrap({ [key]: ABSENT }) } },
        violating: { "given up": { ...wrap({ [key]: true }) }, "as text": { ...wrap({ [key]: "true" }) } },
        unknown: { [key]: { ...wrap({ [key]: UNKNOWN }) } },
    });

export const cases = [
    casesOf("apigateway:Integration", (tlsConfig) => ({ tlsConfig }), "insecureSkipVerification"),
    casesOf("codebuild:Project", (source) => ({ source }), "insecureSsl"),
    casesOf("quicksight:DataSource", (sslProperties) => ({ sslProperties }), "disableSsl"),
    resourceCases({
        types: ["codebuild:Project"],
        compliant: { source: { type: "GITHUB_ENTERPRISE" }, secondarySources: [{ insecureSsl: false }] },
        passing: { "no second source": { secondarySources: ABSENT } },
        violating: { "of a second source": { secondarySources: [{ insecureSsl: false }, { insecureSsl: true }] } },
        unknown: { "a second source's": { secondarySources: [{ insecureSsl: UNKNOWN }] } },
    }),
];
