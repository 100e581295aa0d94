import { resourceRule } from "../../lib/rule";

/** Extended support counts as support (Amazon EKS user guide, "Kubernetes release calendar"; read in November 2026). */
const OLDEST = { major: 1, minor: 32 };

export const rule = resourceRule({
    name: "eks-version-supported",
    family: "exposure",
    description: "A Kubernetes cluster runs a version that AWS still repairs.",
    severity: "high",
    covers: ["EKS.2", "CKV_AWS_339"],
    remediation: "Update the cluster to a supported version, one minor version at a time.",
    types: ["eks:Cluster"],
    // Without a version AWS takes the newest.
    check: (cluster) => {
        const [major = OLDEST.major, minor = OLDEST.minor] =
            (cluster.text("version") ?? "").match(/\d+/g)?.map(Number) ?? [];
        return major < OLDEST.major || (major === OLDEST.major && minor < OLDEST.minor)
            ? `${cluster.show("version")}; set it to ${OLDEST.major}.${OLDEST.minor} or newer`
            : undefined;
    },
});
