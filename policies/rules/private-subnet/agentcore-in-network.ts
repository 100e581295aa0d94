import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "agentcore-in-network",
    family: "private-subnet",
    description: "What agents run in is in a network of one's own: their runtime, their browsers and interpreters.",
    severity: "high",
    covers: ["BedrockAgentCore.1", "BedrockAgentCore.5", "BedrockAgentCore.7"],
    remediation: "Set networkConfiguration.networkMode to VPC, with subnets and security groups.",
    types: ["bedrock:AgentcoreAgentRuntime", "bedrock:AgentcoreBrowser", "bedrock:AgentcoreCodeInterpreter"],
    check: mustBeOneOf("networkConfiguration.networkMode", ["VPC"]),
});
