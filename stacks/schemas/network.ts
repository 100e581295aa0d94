import { z } from "zod";
import { DEFAULTS } from "../../components/vpc/args";
import { VIA } from "../../components/vpc/source-table";
import { POSTGRESQL_PORT } from "../../components/shared/ports";
import { logDays, zoneName } from "./shared";

/** Configuration of the network layer (`network:*`). R-NET-1 to R-NET-6. */
export const networkSchema = {
    cidrBlock: z
        .string()
        .regex(/^\d{1,3}(\.\d{1,3}){3}\/(1[6-9]|2[0-2])$/, "must be an IPv4 block of /16 to /22, such as 10.0.0.0/16")
        .default(DEFAULTS.cidrBlock)
        .describe(
            "IPv4 block of the VPC, /16 to /22; it changes only while no other layer stands in the VPC (R-NET-1)",
        ),
    availabilityZones: z
        .array(zoneName("us-east-1a"))
        .min(2)
        .max(4)
        .describe(
            "Zones in use, 2 to 4, ordered; the list grows at its end, and shrinks there only while no other layer stands in the VPC (R-NET-1)",
        ),
    nat: z
        .enum(["per-zone", "single"])
        .default(DEFAULTS.nat)
        .describe(
            "NAT gateways: per-zone, or single (saves about 33 USD a month for each other zone; if its zone fails, no zone has a way out). A change breaks " +
                "open connections, and zones get other addresses (operator guide)",
        ),
    entry: z
        .enum(["cdn", "internet"])
        .default(DEFAULTS.entry)
        .describe(
            "Who reaches the load balancer: cdn (only CloudFront's addresses) or internet, which needs changes of the exemptions (operator guide, settings that take more than one step) (R-EDGE-6)",
        ),
    endpoints: z
        .enum(["per-zone", "single"])
        .default(DEFAULTS.endpoints)
        .describe(
            "Zones of the interface endpoints: per-zone, or single (saves about 7 USD a month for each endpoint and other zone)",
        ),
    logRetentionDays: logDays
        .default(DEFAULTS.logRetentionDays)
        .describe("Retention of flow logs and of the bastion's session logs in days (R-NET-6)"),
    archiveFlowLogs: z
        .boolean()
        .default(false)
        .describe("Whether flow logs also go to the log archive as Parquet, for years and for queries (R-SEC-2)"),
    replicationSource: z
        .strictObject({
            cidrBlock: z
                .string()
                .regex(/^\d{1,3}(\.\d{1,3}){3}\/(1[6-9]|2\d|3[0-2])$/, "must be an IPv4 block of /16 to /32"),
            port: z.int().min(1).max(65_535).default(POSTGRESQL_PORT),
            via: z.string().regex(VIA, "must be nat, or an id such as pcx-0123456789abcdef0, tgw-... or vgw-..."),
        })
        .optional()
        .describe(
            "Another PostgreSQL server, to which the database may subscribe while it is moved here (docs/migrate.md): its addresses, " +
                "its port, and what leads there. By NAT it needs a policy exemption, too. Without it the database subnets have no way " +
                "out (R-NET-4)",
        ),
    bastion: z
        .strictObject({
            enabled: z.boolean(),
            instanceType: z
                .string()
                .regex(/^[a-z]+\d+g[a-z]*\.[a-z0-9]+$/, "must be an arm64 type such as t4g.nano: the image is arm64")
                .optional(),
        })
        .default(DEFAULTS.bastion)
        .describe(
            "Bastion behind Session Manager, and its arm64 instance type. Off: remove its policy exemption; no session leads to " +
                "Grafana, Kibana or the Kubernetes API then, and the log of its sessions is deleted (R-NET-5)",
        ),
};
