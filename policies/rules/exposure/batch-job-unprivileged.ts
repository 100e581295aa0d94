import { findInBatchContainers } from "../../lib/batch";
import { resourceRule } from "../../lib/rule";

/** Of a container, and of one in a pod of EKS. */
const SWITCHES = ["privileged", "securityContext.privileged"];

export const rule = resourceRule({
    name: "batch-job-unprivileged",
    family: "exposure",
    description: "A job of AWS Batch runs without privileges on its host.",
    severity: "high",
    covers: ["CKV_AWS_210"],
    remediation: "Set privileged to false in the container's properties.",
    types: ["batch:JobDefinition"],
    check: (job) =>
        findInBatchContainers(job, (container) =>
            SWITCHES.some((path) => container.isTrue(path))
                ? ["a container is privileged; set privileged to false"]
                : [],
        ),
});
