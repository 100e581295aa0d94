import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { internetGatewayBlockMode: "block-bidirectional" },
    passing: { "what comes in alone": { internetGatewayBlockMode: "block-ingress" } },
    violating: { absent: { internetGatewayBlockMode: ABSENT }, off: { internetGatewayBlockMode: "off" } },
    unknown: { internetGatewayBlockMode: { internetGatewayBlockMode: UNKNOWN } },
});
