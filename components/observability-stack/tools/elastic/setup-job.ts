/** The job that sends the calls of lifecycle.ts; it runs again when they change. No Pulumi here. */
import { STACK_VERSION } from "../charts";
import { CONTAINER_SECURITY, podSecurity, resources, type Values } from "../pod-parts";
import { ELASTIC_USER_SECRET, ELASTICSEARCH_CA, ELASTICSEARCH_URL } from "./elasticsearch";
import type { Call } from "./lifecycle";

export const SETUP_LABELS = { "app.kubernetes.io/name": "elasticsearch-setup" } as const;
/** ConfigMap with the script and one file a call. */
export const SETUP_CONFIG = "elasticsearch-setup";

/** Each call is a file: path on the first line, body after it. */
const SCRIPT = `set -eu
ask() { curl --silent --show-error --fail-with-body --cacert /ca/ca.crt --user "elastic:$ELASTIC_PASSWORD" "$@"; }
until ask "${ELASTICSEARCH_URL}/_cluster/health?wait_for_status=yellow&timeout=30s"; do sleep 10; done
for file in /setup/*.call; do
  echo "PUT $(head -n 1 "$file")"
  tail -n +2 "$file" | ask -X PUT -H 'Content-Type: application/json' --data-binary @- "${ELASTICSEARCH_URL}/$(head -n 1 "$file")"
done
`;

/** Data of the ConfigMap; the files are sent in the order of their names. */
export function setupFiles(calls: readonly Call[]): Readonly<Record<string, string>> {
    const files = calls.map(({ path, body }, index) => [
        `${String(index).padStart(2, "0")}-${path.replace(/[^a-z0-9]+/gi, "-")}.call`,
        `${path}\n${JSON.stringify(body)}`,
    ]);
    return { "setup.sh": SCRIPT, ...(Object.fromEntries(files) as Record<string, string>) };
}

/** Spec of the Job; ConfigMap is named, so that a changed one is another job. */
export function setupJobSpec(configMap: string) {
    return {
        backoffLimit: 10,
        activeDeadlineSeconds: 1800,
        template: {
            metadata: { labels: SETUP_LABELS },
            spec: {
                restartPolicy: "OnFailure",
                automountServiceAccountToken: false,
                securityContext: podSecurity(1000),
                containers: [
                    {
                        name: "setup",
                        // It is on the nodes already and has curl.
                        image: `docker.elastic.co/elasticsearch/elasticsearch:${STACK_VERSION}`,
                        command: ["bash", "/setup/setup.sh"],
                        resources: resources("50m", "64Mi"),
                        securityContext: CONTAINER_SECURITY,
                        env: [
                            {
                                name: "ELASTIC_PASSWORD",
                                valueFrom: { secretKeyRef: { name: ELASTIC_USER_SECRET, key: "elastic" } },
                            },
                        ],
                        volumeMounts: [
                            { name: "setup", mountPath: "/setup", readOnly: true },
                            { name: "ca", mountPath: "/ca", readOnly: true },
                        ],
                    },
                ],
                volumes: [
                    { name: "setup", configMap: { name: configMap } },
                    { name: "ca", secret: { secretName: ELASTICSEARCH_CA } },
                ],
            },
        },
    } satisfies Values;
}
