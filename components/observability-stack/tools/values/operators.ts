/** Values of what runs the other tools: Elastic's operator and the mount of secrets. No Pulumi here. */
import { resources, type Values } from "../pod-parts";

export function elasticOperatorValues(): Values {
    return {
        managedNamespaces: ["elastic"],
        resources: resources("100m", "256Mi"),
        podSecurityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
        telemetry: { disabled: true },
    };
}

export function secretsValues(region: string): Values {
    const small = resources("50m", "100Mi");
    return {
        awsRegion: region,
        resources: small,
        priorityClassName: "system-node-critical",
        "secrets-store-csi-driver": {
            enableSecretRotation: true,
            rotationPollInterval: "5m",
            linux: { priorityClassName: "system-node-critical" },
        },
    };
}
