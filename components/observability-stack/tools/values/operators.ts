/** Values of what runs the other tools: Elastic's operator and the mount of secrets. No Pulumi here. */
import { resources, type Values } from "../pod-parts";

export function elasticOperatorValues(): Values {
    return {
        managedNamespaces: ["elastic"],
        resources: resources("100m", "256Mi"),
        podSecurityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
        telemetry: { disabled: true },
        // Jaeger and Filebeat read the authority's certificate when they start. By default it lives for a year and is renewed a
        // day before its end: a pod that did not restart within that day would trust no server any more.
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
