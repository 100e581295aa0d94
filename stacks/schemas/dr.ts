import { z } from "zod";
import { DEFAULT_TARGETS } from "../../components/dr-replication/targets";
import { generations } from "./data";
import { zoneName } from "./shared";

const minutes = z.int().min(1).max(1440);

/** Configuration of the layer of the second region (`dr:*`). R-DR-1 to R-DR-5. */
export const drSchema = {
    targets: z
        .strictObject({
            app: z.strictObject({ rtoMinutes: minutes, rpoMinutes: minutes }),
            database: z.strictObject({ rtoMinutes: minutes, rpoMinutes: minutes }),
        })
        .default(DEFAULT_TARGETS)
        .describe(
            "Minutes until application and database serve again after the loss of a region, and minutes of writes that may " +
                "be lost; alarms and time-outs derive from them (R-DR-2). Default: application 15 and 60, database 60 and 5",
        ),
    generations: generations().describe(
        "Databases that the second region had, as data:generations. Default: { g1: current }",
    ),
    standby: z
        .discriminatedUnion("enabled", [
            z.strictObject({
                enabled: z.literal(true),
                cidrBlock: z
                    .string()
                    .regex(/^\d{1,3}(\.\d{1,3}){3}\/(1[6-9]|2[0-2])$/, "must be an IPv4 block of /16 to /22"),
                availabilityZones: z.array(zoneName("us-west-2a")).min(2).max(4),
                nat: z.enum(["per-zone", "single"]).default("per-zone"),
                endpoints: z.enum(["per-zone", "single"]).default("per-zone"),
                databaseMultiAz: z.boolean().default(false),
                web: z.int().min(2).max(1000).default(2),
                worker: z.int().min(2).max(1000).default(2),
                cacheNodeType: z
                    .string()
                    .regex(/^cache\.[a-z0-9]+\.[a-z0-9]+$/, "must be a node type such as cache.t4g.small"),
            }),
            z.strictObject({ enabled: z.literal(false), reason: z.string().min(10) }),
        ])
        .describe(
            "Warm standby in environment:drRegion: { enabled: true, cidrBlock, availabilityZones, nat, endpoints, " +
                "databaseMultiAz, web, worker (tasks while it stands by, the minimum of app:* at most), cacheNodeType } or " +
                "{ enabled: false, reason }; backups, images and secrets are copied there either way (R-DR-1). Off, another block or " +
                "fewer zones later: operator guide",
        ),
    drills: z
        .strictObject({
            enabled: z.boolean(),
            day: z.enum(["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"]).default("TUE"),
            hourUtc: z.int().min(0).max(22).default(9),
        })
        .default({ enabled: false, day: "TUE", hourUtc: 9 })
        .describe(
            "Whether fault drills (docs/runbooks/drills.md) start by themselves, and weekday and hour (UTC, 0 to 22) of their " +
                "window of two hours. If off, a person can still start one by hand. None starts while the second region " +
                "serves. Default: { enabled: false, day: TUE, hourUtc: 9 } (R-DR-4)",
        ),
    approverArnPattern: z
        .string()
        .regex(
            /^arn:aws[a-z-]*:iam::(\d{12}|\*):(role|user)\/(.*\/)?[^/]*[A-Za-z0-9]{3}[^/]*$/,
            "must be an ARN of roles or users whose last part says which ones, such as " +
                "arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_OnCall_*",
        )
        .optional()
        .describe(
            "Who may approve a failover: ARN pattern of the roles of people on call; * stands for any part. They assume " +
                "the plan's approval role. Required with dr:standby.enabled (R-DR-3). No default",
        ),
};
