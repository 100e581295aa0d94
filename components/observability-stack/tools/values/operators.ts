/** Values of what runs the other tools: Elastic's operator and the mount of secrets. No Pulumi here. */
import { resources, type Values } from "../pod-parts";

export function elasticOperatorValues(): Values {
    return {
        managedNamespaces: ["elastic"],
        resources: resources("100m", "256Mi"),
        podSecurityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
        telemetry: { disabled: true },
        // Jaeger and Filebeat read the authority's certificate when they start. The operator's own lives for a year and is renewed
        // a day before its end: who was not started anew in that day would trust nobody any more.
        config: { caValidity: "87600h", caRotateBefore: "2160h" },
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
