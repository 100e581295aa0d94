/** The containers of the pooler's task (R-DB-3, R-APP-5): secrets by reference, the project's own scripts as commands. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { DROP_ALL } from "../shared/drop-all";
import { POSTGRESQL_PORT } from "../shared/ports";
import { OPEN_FILES_LIMIT } from "./pgbouncer-ini";

type Text = pulumi.Input<string>;

/** Where the generated files lie in the container; the image has the directory (image/Dockerfile). */
export const RUN_DIRECTORY = "/run/pooler";

/** RDS's certificates in the image. */
export const SERVER_CA_FILE = "/etc/ssl/certs/rds-global-bundle.pem";

/** Seconds. ECS kills after this; 120 is Fargate's most ("Task definition parameters", stopTimeout). */
const STOP_TIMEOUT = 120;

interface ContainerInputs {
    readonly image: Text;
    readonly ini: Text;
    readonly databaseName: string;
    readonly primaryAddress: Text;
    readonly role: string;
    readonly secretArn: Text;
    readonly masterSecretArn: Text;
    readonly certificateSecretArn: Text | undefined;
    readonly logGroupName: Text;
    readonly region: Text;
}

/** A script of this folder. The task definition carries its text, so that changing it needs no new image. */
export function script(name: "entrypoint.sh" | "health.sh" | "roles.sh"): string {
    return readFileSync(join(__dirname, name), "utf8");
}

/**
 * Container health in seconds. Healthy once the first query has worked. After that a task is replaced only when it
 * fails for longer than a failover takes, or every failover would also cost all clients their connections.
 */
const HEALTH = { interval: 15, timeout: 12, retries: 10, startPeriod: 60 };

export function containerDefinitions(inputs: ContainerInputs): readonly object[] {
    const users = [
        field("PGB_CURRENT_USER", inputs.secretArn, "username"),
        field("PGB_CURRENT_PASSWORD", inputs.secretArn, "password"),
        field("PGB_PREVIOUS_USER", inputs.secretArn, "username", "AWSPREVIOUS"),
        field("PGB_PREVIOUS_PASSWORD", inputs.secretArn, "password", "AWSPREVIOUS"),
    ];
    const certificate =
        inputs.certificateSecretArn === undefined
            ? []
            : [
                  field("PGB_TLS_CERTIFICATE", inputs.certificateSecretArn, "certificate"),
                  field("PGB_TLS_KEY", inputs.certificateSecretArn, "privateKey"),
              ];
    return [
        {
            ...common(inputs, "roles"),
            essential: false,
            command: ["sh", "-c", script("roles.sh")],
            environment: variables({
                PGHOST: inputs.primaryAddress,
                PGPORT: `${POSTGRESQL_PORT}`,
                PGDATABASE: inputs.databaseName,
                PGSSLMODE: "verify-full",
                PGSSLROOTCERT: SERVER_CA_FILE,
                PGB_ROLE: inputs.role,
            }),
            secrets: [
                field("PGUSER", inputs.masterSecretArn, "username"),
                field("PGPASSWORD", inputs.masterSecretArn, "password"),
                ...users,
            ],
        },
        {
            ...common(inputs, "pgbouncer"),
            essential: true,
            dependsOn: [{ containerName: "roles", condition: "COMPLETE" }],
            command: ["sh", "-c", script("entrypoint.sh")],
            environment: variables({
                PGB_INI: inputs.ini,
                PGB_RUN_DIR: RUN_DIRECTORY,
                PGB_DRAIN_SECONDS: `${STOP_TIMEOUT - 10}`,
                PGB_HEALTH_DATABASE: inputs.databaseName,
                PGB_LISTEN_PORT: `${POSTGRESQL_PORT}`,
            }),
            secrets: [...users, ...certificate],
            portMappings: [{ containerPort: POSTGRESQL_PORT, hostPort: POSTGRESQL_PORT, protocol: "tcp" }],
            mountPoints: [{ sourceVolume: "run", containerPath: RUN_DIRECTORY, readOnly: false }],
            healthCheck: { command: ["CMD-SHELL", script("health.sh")], ...HEALTH },
            stopTimeout: STOP_TIMEOUT,
            ulimits: [{ name: "nofile", softLimit: OPEN_FILES_LIMIT, hardLimit: OPEN_FILES_LIMIT }],
        },
    ];
}

/** A variable whose value ECS takes from a field of a secret's version. */
function field(name: string, arn: Text, key: string, stage: "AWSCURRENT" | "AWSPREVIOUS" = "AWSCURRENT") {
    return { name, valueFrom: pulumi.interpolate`${arn}:${key}:${stage}:` };
}

function common(inputs: ContainerInputs, name: string): object {
    return {
        name,
        image: inputs.image,
        user: "10001",
        readonlyRootFilesystem: true,
        linuxParameters: { capabilities: DROP_ALL },
        logConfiguration: {
            logDriver: "awslogs",
            options: {
                "awslogs-group": inputs.logGroupName,
                "awslogs-region": inputs.region,
                "awslogs-stream-prefix": name,
            },
        },
    };
}

/** ECS lists variables; sorted, so that the order of writing is no change. */
function variables(values: Readonly<Record<string, Text>>): readonly { name: string; value: Text }[] {
    return Object.entries(values)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => ({ name, value }));
}
