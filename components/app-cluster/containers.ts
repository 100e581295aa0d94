/** Container definitions of the tasks, from plain values (R-APP-1, R-APP-2, R-APP-5, R-APP-6). No Pulumi here. */
import { DROP_ALL } from "../shared/drop-all";
import { goMemoryLimit } from "../shared/go-memory";
import { HEALTH_CHECK } from "../shared/health-path";
import { KEEP_ALIVE_SECONDS } from "../shared/keep-alive";
import { OTLP_HTTP_PORT } from "./collector-config";

/** Seconds from SIGTERM to SIGKILL; longer than the target group's 60 s of draining, within Fargate's 120. */
export const STOP_TIMEOUT = 90;

/** The same of the collector, which is stopped after the application: both are within the 120 s that Spot capacity gives. */
const COLLECTOR_STOP_TIMEOUT = 30;

/** The collector's share of the task, and what of it telemetry may take. */
export const COLLECTOR = { cpu: 64, memoryMiB: 256, limitMiB: 200 } as const;

/** The image's user; its writable directories belong to it (docs/runbooks/app-image.md). */
const USER = "1000:1000";

/**
 * The root file system is read-only; what must be written lies in volumes of the task, in memory or on its encrypted
 * ephemeral disk. Fargate knows no tmpfs. The last three are what the agent of ECS Exec writes to: AWS does not support it
 * beside a read-only root ("Considerations for using ECS Exec"), and with these volumes it runs (aws/containers-roadmap,
 * issue 1359).
 */
export const WRITABLE = {
    tmp: "/tmp",
    "rails-tmp": "/rails/tmp",
    "ssm-lib": "/var/lib/amazon",
    "ssm-log": "/var/log/amazon",
    "ssm-agents": "/managed-agents",
} as const;

export interface TaskInputs {
    readonly role: "web" | "worker" | "migration";
    readonly image: string;
    readonly collectorImage: string;
    readonly collectorConfig: string;
    readonly command: readonly string[];
    readonly port: number;
    /** Path that the health check of web asks. */
    readonly healthPath: string;
    readonly variables: Readonly<Record<string, string>>;
    /** ARNs by variable. */
    readonly secrets: Readonly<Record<string, string>>;
    readonly logGroup: string;
    readonly region: string;
}

interface Dependency {
    readonly containerName: string;
    readonly condition: "START" | "SUCCESS" | "HEALTHY";
}

interface ContainerDefinition {
    readonly name: string;
    readonly image: string;
    readonly essential: boolean;
    readonly [setting: string]: unknown;
}

/**
 * The containers of a task. Web and worker wait for `schema-gate`, which ends once the migration task has brought the
 * schema to what this image needs: no request meets a schema of yesterday.
 */
export function containerDefinitions(inputs: TaskInputs): ContainerDefinition[] {
    if (inputs.role === "migration") {
        return [application(inputs, inputs.command, {})];
    }
    return [
        application(inputs, inputs.command, {
            dependsOn: [
                { containerName: "schema-gate", condition: "SUCCESS" },
                // Reversed at the end (ECS API, ContainerDependency): what the application measures and sends while it stops
                // still finds the collector. One that ended at once counts as started, but its image must be there.
                { containerName: "collector", condition: "START" },
            ],
            healthCheck: inputs.role === "web" ? webHealth(inputs) : WORKER_HEALTH,
            portMappings: inputs.role === "web" ? [{ containerPort: inputs.port, protocol: "tcp" }] : [],
            stopTimeout: STOP_TIMEOUT,
        }),
        schemaGate(inputs),
        collector(inputs),
    ];
}

interface ApplicationSettings {
    readonly dependsOn?: readonly Dependency[];
    readonly healthCheck?: object;
    readonly portMappings?: readonly object[];
    readonly stopTimeout?: number;
}

function application(
    inputs: TaskInputs,
    command: readonly string[],
    settings: ApplicationSettings,
): ContainerDefinition {
    return {
        name: inputs.role,
        image: inputs.image,
        essential: true,
        command,
        ...settings,
        environment: pairs({
            RAILS_ENV: "production",
            RAILS_LOG_TO_STDOUT: "1",
            PORT: String(inputs.port),
            OTEL_SERVICE_NAME: `integers-${inputs.role}`,
            OTEL_EXPORTER_OTLP_PROTOCOL: "http/protobuf",
            OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${OTLP_HTTP_PORT}`,
            ...(inputs.role === "web" && { PUMA_PERSISTENT_TIMEOUT: String(KEEP_ALIVE_SECONDS.application) }),
            ...inputs.variables,
        }),
        secrets: Object.entries(inputs.secrets)
            .sort(([a], [b]) => a.localeCompare(b))
            .map(([name, valueFrom]) => ({ name, valueFrom })),
        ulimits: [{ name: "nofile", softLimit: 65_536, hardLimit: 65_536 }],
        ...confined(inputs, inputs.role),
    };
}

/**
 * Looks 60 times, 15 s apart. A schema that does not come in time fails the task, and with it the deployment. The gate has
 * no `startTimeout`: Fargate takes 120 s at most, and without one the agent waits for as long as the gate runs.
 */
function schemaGate(inputs: TaskInputs): ContainerDefinition {
    const wait =
        "i=0; until bundle exec rails db:abort_if_pending_migrations; do " +
        'i=$((i+1)); [ "$i" -ge 60 ] && exit 1; sleep 15; done';
    return {
        ...application({ ...inputs, role: "migration" }, ["sh", "-c", wait], {}),
        name: "schema-gate",
        essential: false,
        ...confined(inputs, "schema-gate"),
    };
}

/**
 * Not essential: without telemetry the application still serves. ECS restarts it when it ends; otherwise it would be
 * missing for the rest of its task's life (ECS Developer Guide, "Restart individual containers ... with container
 * restart policies"; 60 s is the shortest that a container must have run).
 */
function collector(inputs: TaskInputs): ContainerDefinition {
    return {
        name: "collector",
        image: inputs.collectorImage,
        essential: false,
        restartPolicy: { enabled: true, restartAttemptPeriod: 60 },
        stopTimeout: COLLECTOR_STOP_TIMEOUT,
        cpu: COLLECTOR.cpu,
        memory: COLLECTOR.memoryMiB,
        environment: pairs({
            AOT_CONFIG_CONTENT: inputs.collectorConfig,
            GOMEMLIMIT: goMemoryLimit(COLLECTOR.limitMiB),
        }),
        healthCheck: { command: ["CMD", "/healthcheck"], interval: 30, timeout: 5, retries: 3, startPeriod: 15 },
        ...confined(inputs, "collector"),
        mountPoints: [],
    };
}

/** What every container has: no root, no privileges, nothing writable but its volumes, an init process, a log. */
function confined(inputs: TaskInputs, stream: string): object {
    return {
        user: USER,
        privileged: false,
        readonlyRootFilesystem: true,
        linuxParameters: { initProcessEnabled: true, capabilities: DROP_ALL },
        mountPoints: Object.entries(WRITABLE).map(([sourceVolume, containerPath]) => ({
            sourceVolume,
            containerPath,
            readOnly: false,
        })),
        logConfiguration: {
            logDriver: "awslogs",
            options: {
                "awslogs-group": inputs.logGroup,
                "awslogs-region": inputs.region,
                "awslogs-stream-prefix": stream,
                // A full buffer drops lines instead of stopping the application.
                mode: "non-blocking",
                "max-buffer-size": "8m",
            },
        },
    };
}

const timing = {
    interval: HEALTH_CHECK.interval,
    timeout: HEALTH_CHECK.timeout,
    retries: HEALTH_CHECK.failures,
    startPeriod: 60,
};

/**
 * Sidekiq listens on no port, and a hanging process looks alive: at each heartbeat, every 10 s, it touches this file
 * (docs/application/redis.rb).
 */
export const WORKER_HEARTBEAT = `${WRITABLE.tmp}/sidekiq-beat`;

/** Ruby is in the image; curl need not be. */
function webHealth({ port, healthPath }: TaskInputs): object {
    return {
        command: [
            "CMD",
            "ruby",
            "-rnet/http",
            "-e",
            `exit Net::HTTP.get_response(URI("http://127.0.0.1:${port}${healthPath}")).is_a?(Net::HTTPSuccess)`,
        ],
        ...timing,
    };
}

/** A file that was touched within a minute is found, and its name is not empty. */
const WORKER_HEALTH = { command: ["CMD-SHELL", `test -n "$(find ${WORKER_HEARTBEAT} -mmin -1)"`], ...timing };

function pairs(variables: Readonly<Record<string, string>>): { name: string; value: string }[] {
    return Object.entries(variables)
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([name, value]) => ({ name, value }));
}
