/** Which keys of Grafana's secret become files, and by whose right (docs/decisions/0036). No Pulumi here. */
import type { Values } from "../pod-parts";
import { GRAFANA_SECRETS } from "./grafana";

/** Spec of a SecretProviderClass of the Secrets Store CSI driver. */
export function secretClassSpec(secretArn: string, region: string): Values {
    return {
        provider: "aws",
        parameters: {
            region,
            usePodIdentity: "true",
            // The driver takes its list as text; JSON is YAML.
            objects: JSON.stringify([
                {
                    objectName: secretArn,
                    objectType: "secretsmanager",
                    jmesPath: GRAFANA_SECRETS.map((key) => ({ path: key, objectAlias: key })),
                },
            ]),
        },
    };
}
