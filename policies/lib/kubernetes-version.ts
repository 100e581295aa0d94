/** Versions of Kubernetes as EKS writes them: 1.35. */
import type { Resource } from "./resource";
import type { Finding } from "./rule";

/** What is older than `1.<minor>` is told. A cluster without a version gets the newest, a node group its cluster's. */
export const mustBeSince =
    (oldest: number) =>
    (resource: Resource): Finding => {
        const [major = 1, minor = oldest] = (resource.text("version") ?? "").match(/\d+/g)?.map(Number) ?? [];
        return major < 1 || (major === 1 && minor < oldest)
            ? `${resource.show("version")}; set it to 1.${oldest} or newer`
            : undefined;
    };
