import { keyProblem } from "../../lib/checks";
import { findIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "pipeline-artifacts-customer-key",
    family: "encryption",
    description: "What a pipeline hands from stage to stage is encrypted with a key of one's own.",
    severity: "medium",
    covers: ["CKV_AWS_219"],
    level: "advisory",
    remediation: "Set encryptionKey of each artifact store to a customer-managed KMS key.",
    types: ["codepipeline:Pipeline"],
    check: (pipeline) =>
        findIn(pipeline.views("artifactStores"), (store) => [keyProblem(store, "encryptionKey.id") ?? []].flat()),
});
