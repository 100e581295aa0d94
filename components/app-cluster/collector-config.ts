/**
 * Configuration of the OpenTelemetry collector beside the application (R-OBS-1, R-OBS-4). No Pulumi here. JSON is YAML, and
 * the AWS distribution (ADOT) reads it from the variable AOT_CONFIG_CONTENT. ADOT has fewer components than the community's
 * distribution, and a collector that meets an unknown one does not start: a test keeps to ADOT's list.
 */

interface CollectorSettings {
    /** Prometheus' remote-write address. */
    readonly metricsUrl: string;
    /** OTLP over gRPC, `<host>:<port>`. */
    readonly tracesEndpoint: string;
    readonly environment: string;
    /** MiB that the collector may use; beyond them it drops data rather than being killed. */
    readonly memoryLimitMiB: number;
}

/** Ports on the task's own loopback. */
export const OTLP_HTTP_PORT = 4318;
const HEALTH_PORT = 13_133;
/** Ports of its task that the application cannot have. */
export const COLLECTOR_PORTS: readonly number[] = [OTLP_HTTP_PORT, HEALTH_PORT];

/**
 * Traces keep no query strings (R-SEC-3): tokens of links in e-mails, codes of sign-ins and signatures of presigned addresses
 * stand there. Rails filters them in its log; instrumentation sends them as they came. An attribute that has a query is cut at
 * the `?`.
 */
const WITHOUT_QUERY = [
    { key: "url.query", action: "delete" },
    ...["http.target", "http.url", "url.full"].flatMap((key) => {
        const cut = `${key.replace(".", "_")}_cut`;
        return [
            { key, pattern: `^(?P<${cut}>[^?]*)`, action: "extract" },
            { key, from_attribute: cut, action: "update" },
            { key: cut, action: "delete" },
        ];
    }),
];

/**
 * Spans that wait while Jaeger is away, of about 1.5 KB. Unasked, the queue counts batches, and 1000 of them are more than the
 * memory: after some minutes the limiter would refuse metrics as well, by which every alert on the application would be blind.
 */
const WAITING_SPANS = 20_000;

export function collectorConfig(settings: CollectorSettings): string {
    const retry = { enabled: true, max_elapsed_time: "120s" };
    return JSON.stringify({
        extensions: { health_check: { endpoint: `127.0.0.1:${HEALTH_PORT}` } },
        receivers: { otlp: { protocols: { http: { endpoint: `127.0.0.1:${OTLP_HTTP_PORT}` } } } },
        processors: {
            memory_limiter: { check_interval: "1s", limit_mib: settings.memoryLimitMiB },
            resource_detection: { detectors: ["env", "ecs"], timeout: "2s" },
            resource: {
                attributes: [
                    { key: "deployment.environment.name", value: settings.environment, action: "upsert" },
                    // Becomes the label `instance`: without the task's own id, two tasks would write the same series.
                    { key: "service.instance.id", from_attribute: "aws.ecs.task.arn", action: "upsert" },
                ],
            },
            attributes: { actions: WITHOUT_QUERY },
            batch: { timeout: "5s", send_batch_size: 1000 },
        },
        exporters: {
            prometheus_remote_write: {
                endpoint: settings.metricsUrl,
                resource_to_telemetry_conversion: { enabled: true },
                remote_write_queue: { enabled: true, queue_size: 1000 },
                retry_on_failure: retry,
            },
            otlp_grpc: {
                endpoint: settings.tracesEndpoint,
                tls: { insecure: !settings.tracesEndpoint.startsWith("https://") },
                sending_queue: { sizer: "items", queue_size: WAITING_SPANS },
                retry_on_failure: retry,
            },
        },
        service: {
            extensions: ["health_check"],
            pipelines: {
                metrics: {
                    receivers: ["otlp"],
                    processors: ["memory_limiter", "resource_detection", "resource", "batch"],
                    exporters: ["prometheus_remote_write"],
                },
                traces: {
                    receivers: ["otlp"],
                    processors: ["memory_limiter", "resource_detection", "resource", "attributes", "batch"],
                    exporters: ["otlp_grpc"],
                },
            },
            telemetry: { metrics: { level: "none" }, logs: { level: "warn" } },
        },
    });
}
