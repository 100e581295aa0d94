/** Linux capabilities that a container adds to those that its runtime gives it. */
import { matching } from "./find";
import { tellOfContainers } from "./kubernetes";
import type { Resource } from "./resource";
import type { View } from "./view";

/** No container adds a capability that counts. */
export const mustNotAdd = (counts: (capability: string) => boolean) => {
    const added = (container: View) => matching(container, "securityContext.capabilities.add", counts);
    return (workload: Resource): string[] =>
        tellOfContainers(
            workload,
            (container) => added(container).length > 0,
            (container) => `it adds ${added(container).join(", ")}; remove it`,
        );
};
