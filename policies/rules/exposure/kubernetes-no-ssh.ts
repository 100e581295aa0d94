import { someIn, tellOf } from "../../lib/find";
import { PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

const SERVICE = "kubernetes:core/v1:Service";
const isSsh = (port: View, key: string): boolean => [22, 2222].includes(port.number(key) ?? 0);

export const rule = resourceRule({
    name: "kubernetes-no-ssh",
    family: "exposure",
    description: "No container or service offers SSH.",
    severity: "medium",
    covers: ["C-0042"],
    level: "advisory",
    remediation: "Remove the port; look into a pod with kubectl debug.",
    types: [...PODS, SERVICE],
    patches: true,
    check: (resource) =>
        resource.type.startsWith(SERVICE)
            ? tellOf(
                  resource.views("spec.ports"),
                  (port) => isSsh(port, "port") || isSsh(port, "targetPort"),
                  () => "a port is SSH's; remove it",
              )
            : tellOfContainers(
                  resource,
                  (container) => someIn(container.views("ports"), (port) => isSsh(port, "containerPort")),
                  () => "a port is SSH's; remove it",
              ),
});
