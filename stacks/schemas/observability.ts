import { z } from "zod";
import { kubernetesVersions, SUPPORTED_UNTIL } from "../../components/observability-stack/add-on-table";
import { LATENCY_LIMIT_MAX } from "../../components/observability-stack/latency-limit";
import { LEAST_AVAILABILITY } from "../../components/observability-stack/validate";
import { deletionGuard, logDays, onceEach } from "./shared";

const role = z.string().regex(/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/, "must be the ARN of an IAM role");

const pool = z.strictObject({
    instanceTypes: onceEach(
        z.string().regex(/^[a-z]+\d+g[a-z]*\.[a-z0-9]+$/, "must be Graviton types such as m7g.large"),
    ).min(1),
    minimum: z.int().min(1).max(20),
    maximum: z.int().min(1).max(40),
    volumeGiB: z.int().min(20).max(1000),
});

/** Configuration of the observability layer (`observability:*`). R-OBS-1 to R-OBS-6. */
export const observabilitySchema = {
    size: z
        .enum(["small", "full"])
        .describe(
            "small: one replica of each tool, no monitoring while a node is replaced. full: redundant over zones; use three " +
                "(with two, one holds most of Elasticsearch's nodes, and its loss stops the search of logs). A later change takes more than " +
                "one step (operator guide)",
        ),
    kubernetesVersion: z
        .enum(kubernetesVersions)
        .default("1.36")
        .describe(
            "Minor version of Kubernetes, with its add-ons (components/observability-stack/add-on-table.ts). EKS supports " +
                kubernetesVersions.map((version) => `${version} until ${SUPPORTED_UNTIL[version]}`).join(", ") +
                "; after that AWS updates the control plane by itself. Upgrade: docs/runbooks/monitoring-upgrade.md",
        ),
    api: z
        .discriminatedUnion("access", [
            z.strictObject({ access: z.literal("private") }),
            z.strictObject({ access: z.literal("forwarded"), port: z.int().min(1024).max(65535) }),
            z.strictObject({ access: z.literal("listed"), cidrBlocks: onceEach(z.cidrv4()).min(1).max(40) }),
        ])
        .default({ access: "private" })
        .describe(
            "How the deployer reaches the Kubernetes API: private (from inside the VPC), forwarded (through a session " +
                "of the bastion to a port of its machine), listed (a public endpoint for these CIDR blocks, which needs an " +
                "exemption from eks-endpoint-private)",
        ),
    stateful: pool.describe(
        "On-demand machines in each zone, for what stores; numbers are by zone (R-OBS-1). Later changes replace or end machines: " +
            "off-peak (operator guide)",
    ),
    interruptible: pool.describe(
        "Spot machines over all zones, for what can be interrupted (R-COST-1). Later changes replace or end machines: off-peak " +
            "(operator guide)",
    ),
    // Its access entry is called by the last part, which is a role's own in its account.
    operators: onceEach(z.strictObject({ roleArn: role, access: z.enum(["admin", "view"]) }), ({ roleArn }) =>
        roleArn.split("/").at(-1),
    )
        .default([])
        .describe(
            "IAM roles of people who may use the Kubernetes API, beside CI; runbooks need admin: view changes nothing and shows no secret, node, " +
                "volume or custom resource",
        ),
    grafanaUrl: z
        .url({ protocol: /^https?$/ })
        // Cognito returns to no other address, nor to one with a fragment (API Reference, CreateUserPoolClient, CallbackURLs).
        .regex(
            /^(?!http:\/\/(?!(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)))[^?#]*[^/?#]$/,
            "must be an https address, or http on localhost, 127.0.0.1 or [::1], without ?, # and / at the end",
        )
        .default("http://localhost:3000")
        .describe(
            "Address of Grafana in a browser: https, or http on this machine; default: the local end of a bastion session",
        ),
    signIn: z
        .strictObject({
            authorizeUrl: z.url({ protocol: /^https$/ }),
            tokenUrl: z.url({ protocol: /^https$/ }),
            userInfoUrl: z.url({ protocol: /^https$/ }),
            clientId: z.string().min(1),
            rolesClaim: z
                .string()
                .regex(/^[^"\\\s]+$/, "must be a claim's name, without quotes, backslashes and spaces"),
        })
        .optional()
        .describe("OAuth client of Grafana at an external provider; needed if edge:identity is external"),
    adminRole: z
        .string()
        .min(1)
        .default("admin")
        .describe(
            "Role whose members may open and administer Grafana: a row of edge:roles, or of the external provider's",
        ),
    repositoryUrl: z
        .url({ protocol: /^https$/ })
        .regex(/[^/]$/, "must not end with /")
        .optional()
        .describe("Where alerts link to runbooks; default: branch main of foundation:ciRepository at GitHub"),
    availabilityTarget: z
        .number()
        .min(LEAST_AVAILABILITY)
        .max(99.999)
        .default(99.9)
        .describe("Percent of requests that must succeed over 30 days: the error budget that alerts follow (R-OBS-3)"),
    latencyTargetSeconds: z
        .number()
        .min(0.05)
        .max(LATENCY_LIMIT_MAX)
        .default(0.5)
        .describe("Seconds that 95 of 100 requests stay under (R-APP-3)"),
    logRetentionDays: logDays.default(90).describe("Retention of the control plane's log group in days"),
    deletionGuard: deletionGuard
        .default({ protect: true })
        .describe("Guards cluster, metrics and snapshots: { protect: true }, or { protect: false, reason: ... }"),
};
