import { resourceRule } from "../../lib/rule";
import { sessionInputs } from "../../lib/session-document";

const DESTINATIONS = [
    ["s3BucketName", "s3EncryptionEnabled"],
    ["cloudWatchLogGroupName", "cloudWatchEncryptionEnabled"],
] as const;

export const rule = resourceRule({
    name: "session-manager-logged",
    family: "logging",
    description: "Sessions of Session Manager are logged, to a bucket or a log group that is encrypted.",
    severity: "medium",
    covers: ["CKV_AWS_113", "R-NET-5"],
    remediation: "Set inputs.cloudWatchLogGroupName and cloudWatchEncryptionEnabled in the document.",
    types: ["ssm:Document"],
    check: (document) => {
        const inputs = sessionInputs(document);
        return inputs === undefined || DESTINATIONS.some(([name, on]) => inputs.has(name) && inputs.isTrue(on))
            ? undefined
            : "inputs name no encrypted bucket or log group; set cloudWatchLogGroupName and cloudWatchEncryptionEnabled";
    },
});
