import { findIn, tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";

/** Switches, in blocks, that give up TLS or the question whom one speaks with. */
const SWITCHES: readonly (readonly [type: string, block: string, key: string])[] = [
    ["apigateway:Integration", "tlsConfig", "insecureSkipVerification"],
    ["codebuild:Project", "source", "insecureSsl"],
    ["codebuild:Project", "secondarySources", "insecureSsl"],
    ["quicksight:DataSource", "sslProperties", "disableSsl"],
];

export const rule = resourceRule({
    name: "server-certificate-verified",
    family: "transit",
    description:
        "An API, a build or a data source asks the server that it reads from for TLS and a certificate of a known authority.",
    severity: "high",
    covers: ["R-SEC-1"],
    remediation: "Leave the switch out, and give the server a certificate of a public authority.",
    types: [...new Set(SWITCHES.map(([type]) => type))],
    check: (resource) =>
        findIn(
            SWITCHES.filter(([type]) => token(type) === resource.type),
            ([, block, key]) =>
                tellOf(
                    resource.views(block),
                    (held) => held.isTrue(key),
                    () => `${block}.${key} is true; set it to false`,
                ),
        ),
});
