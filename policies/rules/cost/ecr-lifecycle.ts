import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "ecr-lifecycle",
    family: "cost",
    description: "An image repository forgets old images.",
    severity: "low",
    covers: ["ECR.3", "CT.ECR.PR.1"],
    remediation: "Add a LifecyclePolicy.",
    types: ["ecr:Repository"],
    check: (repository, stack) =>
        stack.referrers(repository, ["ecr:LifecyclePolicy"], "repository").length > 0
            ? undefined
            : "no lifecycle policy names it; add one",
});
