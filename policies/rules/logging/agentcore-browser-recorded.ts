import { all, isGiven, mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const BUCKET = "recording.s3Location.bucket";

export const rule = resourceRule({
    name: "agentcore-browser-recorded",
    family: "logging",
    description: "What agents do in a browser is recorded.",
    severity: "medium",
    covers: ["BedrockAgentCore.6"],
    remediation: "Set recording.enabled to true and recording.s3Location to a bucket.",
    types: ["bedrock:AgentcoreBrowser"],
    check: all(mustBeTrue("recording.enabled"), (browser) =>
        isGiven(browser, BUCKET) ? undefined : `${browser.show(BUCKET)}; name one`,
    ),
});
