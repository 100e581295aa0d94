import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const content = (inputs: object): string => JSON.stringify({ schemaVersion: "1.0", inputs });

export const cases = resourceCases({
    compliant: { documentType: "Session", content: content({ kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/1" }) },
    passing: {
        "a document of another kind": { documentType: "Command", content: content({ runAsEnabled: false }) },
        "no type given": { documentType: ABSENT, content: content({ runAsEnabled: false }) },
        "inputs left to the account's preferences": { content: content({}) },
        "in YAML": { documentFormat: "YAML", content: "schemaVersion: '1.0'\ninputs:\n  kmsKeyId: alias/sessions\n" },
        "content absent, which AWS refuses": { content: ABSENT },
    },
    violating: {
        "kmsKeyId absent": { content: content({ cloudWatchLogGroupName: "sessions" }) },
        "kmsKeyId empty": { content: content({ kmsKeyId: "" }) },
        "in YAML": { documentFormat: "YAML", content: "# ours\ninputs:\n  cloudWatchLogGroupName: sessions\n" },
        "as an object": { content: { inputs: { cloudWatchLogGroupName: "sessions" } } },
    },
    unknown: {
        content: { content: UNKNOWN },
        "content that is no YAML": { documentFormat: "YAML", content: "inputs: [" },
        format: { documentFormat: UNKNOWN },
        "content in YAML that is said to be JSON": { content: "inputs:\n  kmsKeyId: ''" },
        documentType: { documentType: UNKNOWN },
    },
});
