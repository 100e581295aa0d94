import { z } from "zod";
import { HEALTH_PATH } from "../../components/shared/health-path";
import { APPLICATION_PORT } from "../../components/shared/ports";
import { deletionGuard, logDays, onceEach } from "./shared";

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/, "must be sha256: and 64 hexadecimal digits");
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time such as 08:00");
const command = z.array(z.string().min(1)).min(1);

const peak = z.strictObject({
    name: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, "must be a lower-case name"),
    days: onceEach(z.enum(["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"])).min(1),
    start: time,
    end: time,
    minimum: z.int().min(2).max(1000),
});

const service = z.strictObject({
    cpu: z.int(),
    memoryMiB: z.int(),
    minimum: z.int().min(2).max(1000),
    maximum: z.int().min(2).max(1000),
    onDemandBase: z.int().min(0).max(1000),
    spotPercent: z.int().min(0).max(100),
    command,
    peaks: z.array(peak).optional(),
    predictiveScaling: z.enum(["ForecastOnly", "ForecastAndScale"]).optional(),
});

/** Configuration of the application layer (`app:*`). R-APP-1 to R-APP-8. */
export const appSchema = {
    capacity: z
        .enum(["fargate", "ec2"])
        .default("fargate")
        .describe(
            "Where tasks run: fargate or ec2. Switching moves the tasks; load balancer and names stay (R-APP-1). Back to fargate " +
                "in two deployments (docs/runbooks/app-capacity.md)",
        ),
    cpuArchitecture: z
        .enum(["ARM64", "X86_64"])
        .default("ARM64")
        .describe(
            "Processor architecture of the image and of instances; ARM64 costs a fifth less. Another one goes with images that " +
                "were built for it (imageDigest, collectorDigest), in one deployment",
        ),
    imageDigest: digest.describe("The Rails image to run, by digest; CI sets it at each release"),
    collectorDigest: digest.describe("The OpenTelemetry collector in the same repository, by digest"),
    port: z
        .int()
        .min(1024)
        .max(65_535)
        .default(APPLICATION_PORT)
        .describe(
            "Port of the web tasks, which every container finds in PORT. Another one later takes more than one step (operator guide) " +
                "(R-APP-1)",
        ),
    healthPath: z
        .string()
        .regex(/^\/[\w./-]{1,127}$/, "must be a path such as /up")
        .default(HEALTH_PATH)
        .describe(
            "Path that load balancer, containers and canary ask: 200 over plain HTTP, for any Host, without the database. Before " +
                "another one is deployed, the image that runs must answer it (R-APP-2)",
        ),
    web: service.describe(
        "Web tasks: size, off-peak minimum, maximum, on-demand base, share of spot, peaks, predictive scaling. cpu over 1,024 serves " +
            "several processes alone, and with peaks another minimum comes at the end of the next one " +
            "(docs/runbooks/app-capacity.md) (R-APP-3)",
    ),
    worker: service.describe("Background job tasks; the same settings as app:web"),
    instances: z
        .strictObject({
            types: onceEach(z.string().regex(/^[a-z][\w-]*\.[a-z0-9]+$/, "must be instance types")).min(1),
            minimum: z.int().min(2),
            maximum: z.int().min(2),
            onDemandBase: z.int().min(0),
            spotPercent: z.int().min(0).max(100),
            volumeGiB: z.int().min(30).max(1000),
            snapshotsToKeep: z.int().min(1).max(1000),
        })
        .default({
            types: ["m7g.large", "m6g.large", "m7gd.large", "c7g.xlarge"],
            minimum: 2,
            maximum: 32,
            onDemandBase: 1,
            spotPercent: 75,
            volumeGiB: 50,
            snapshotsToKeep: 7,
        })
        .describe(
            "Instances of the capacity ec2: types, limits, on-demand base, share of spot, volume (R-APP-8); the maximum must hold all tasks",
        ),
    keepInstances: z
        .boolean()
        .default(false)
        .describe(
            "Whether the instances stay while tasks move from ec2 to fargate: true for that deployment, then false " +
                "(docs/runbooks/app-capacity.md)",
        ),
    timezone: z
        .string()
        .regex(/^(UTC|[A-Z][A-Za-z_]+(\/[A-Z][A-Za-z_-]+)+)$/, "must be an IANA time zone such as Europe/Berlin")
        .default("UTC")
        .describe("Time zone that peaks are written in"),
    migrationCommand: command
        .default(["bundle", "exec", "rails", "db:migrate"])
        .describe("Command of the migration task (R-APP-6)"),
    variables: z
        .record(z.string().regex(/^[A-Z][A-Z0-9_]*$/), z.string())
        .default({})
        .describe("Further environment variables of the application; never put secrets here (R-APP-5)"),
    executeCommand: z
        .boolean()
        .default(false)
        .describe(
            "Whether people may open a shell in a task; every session is logged (R-SEC-2), if the image has `script` and `cat`. " +
                "AWS does not support ECS Exec beside a read-only root file system; the tasks have the volumes with which it is known to run",
        ),
    logRetentionDays: logDays.default(90).describe("Retention of the tasks' log groups in days"),
    deletionGuard: deletionGuard
        .default({ protect: true })
        .describe("Guards the Rails keys against deletion: { protect: true }, or { protect: false, reason: ... }"),
    telemetry: z
        .strictObject({ metricsUrl: z.url({ protocol: /^https?$/ }), tracesEndpoint: z.string().min(1) })
        .optional()
        .describe("Where the collector sends metrics and traces; default: names in the layer's own namespace"),
};
