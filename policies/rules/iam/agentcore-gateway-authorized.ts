import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "agentcore-gateway-authorized",
    family: "iam",
    description: "A gateway to agents' tools asks who calls.",
    severity: "high",
    covers: ["BedrockAgentCore.2"],
    remediation: "Set authorizerType to CUSTOM_JWT, with authorizerConfiguration, or to AWS_IAM.",
    types: ["bedrock:AgentcoreGateway"],
    check: mustBeOneOf("authorizerType", ["CUSTOM_JWT", "AWS_IAM", "AUTHENTICATE_ONLY"]),
});
