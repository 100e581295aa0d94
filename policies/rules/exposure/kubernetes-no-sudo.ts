import { PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

const SUDO = /(^|[\s;&|(/])sudo(\s|$)/;

export const rule = resourceRule({
    name: "kubernetes-no-sudo",
    family: "exposure",
    description: "No container calls sudo: whoever needs to is root already, or should not be.",
    severity: "low",
    covers: ["C-0062"],
    level: "advisory",
    remediation: "Remove sudo from command and args.",
    types: PODS,
    patches: true,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container) => [...container.texts("command"), ...container.texts("args")].some((text) => SUDO.test(text)),
            () => "it calls sudo; remove it",
        ),
});
