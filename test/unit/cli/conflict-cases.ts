/** Values that are each allowed and cannot stand beside the others, or that a component refuses (R-PROG-7). */
import * as fs from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";
import { ENVIRONMENTS } from "../layers";

const SERVICE = {
    cpu: 512,
    memoryMiB: 1024,
    minimum: 2,
    maximum: 6,
    onDemandBase: 0,
    spotPercent: 100,
    command: ["x"],
};
const peak = (name: string, start: string, end: string) => ({ name, days: ["MON"], start, end, minimum: 3 });
const DIGEST = `sha256:${"a".repeat(64)}`;
export const EXTERNAL = {
    provider: "external",
    issuer: "https://id.example",
    jwksUrl: "https://id.example/keys",
    audience: "x",
    rolesClaim: "roles",
};
const targets = (app: object, database: object) => ({
    "dr:targets": {
        app: { rtoMinutes: 15, rpoMinutes: 60, ...app },
        database: { rtoMinutes: 60, rpoMinutes: 5, ...database },
    },
});
/** Roles of which each guards a path of its own. */
const manyRoles = (count: number) =>
    Object.fromEntries(
        Array.from({ length: count }, (_, i) => [
            i === 0 ? "admin" : `role-${i}`,
            { description: "x", precedence: i, paths: [`/api/${i}x`] },
        ]),
    );
const HERE = ["us-east-1a", "us-east-1b"];
const there = (standby: object) => ({
    ...(
        parse(fs.readFileSync(path.join(ENVIRONMENTS, "Pulumi.prod.yaml"), "utf8")) as {
            config: Record<string, object>;
        }
    ).config["dr:standby"],
    web: 2,
    worker: 2,
    ...standby,
});
const approver = { "dr:approverArnPattern": "arn:aws:iam::*:role/oncall" };
const SENDER = "arn:aws:ses:us-east-1:123456789012:identity/example.com";
/**
 * Keys that are each allowed and cannot stand beside the others, or that a component refuses: values of staging that are
 * others, the key that is named, what is said, what is set, or taken out (`rm`).
 */
export const CONFLICTS: readonly (readonly [Readonly<Record<string, unknown>>, string, RegExp, string])[] = [
    [{ "aws:region": undefined }, "aws:region", /^nothing is set.*AWS region such as/, "aws:region VALUE"],
    // A file that was copied: drills would hit the environment that it was copied from.
    [
        { "aws:defaultTags": { tags: { Project: "integers", Environment: "staging" } } },
        "aws:defaultTags.tags.Environment",
        /^found "staging"\. It must be test, the environment's name/,
        "--path aws:defaultTags.tags.Environment test",
    ],
    [
        { "aws:defaultTags": { tags: { Environment: "test" } } },
        "aws:defaultTags.tags.Project",
        /^nothing is set/,
        "--path aws:defaultTags.tags.Project VALUE",
    ],
    [
        { "aws:defaultTags": { tags: { Project: "", Environment: "test" } } },
        "aws:defaultTags.tags.Project",
        /^found ""\. It must be a name/,
        "--path aws:defaultTags.tags.Project VALUE",
    ],
    [{ "aws:region": "us-esat-1" }, "aws:region", /^found "us-esat-1"/, "aws:region VALUE"],
    [
        { "environment:drRegion": "us-east-1" },
        "environment:drRegion",
        /^is us-east-1, and so is aws:region/,
        "environment:drRegion <another region>",
    ],
    ...["us-gov-west-1", "cn-north-1", "eusc-de-east-1"].map((region): (typeof CONFLICTS)[number] => [
        { "environment:drRegion": region },
        "environment:drRegion",
        /of another partition of AWS than us-east-1 \(aws:region\)/,
        "environment:drRegion <another region>",
    ]),
    [
        { "environment:activeRegion": "eu-west-1" },
        "environment:activeRegion",
        /^is eu-west-1; it must be us-east-1 .* or us-west-2/,
        "environment:activeRegion us-east-1",
    ],
    [
        { "environment:activeRegion": "us-west-2" },
        "environment:activeRegion",
        /dr:standby\.enabled is false/,
        "environment:activeRegion us-east-1",
    ],
    [
        { "network:availabilityZones": ["us-east-1a", "us-west-2b"] },
        "network:availabilityZones",
        /different zones of one region/,
        "--path 'network:availabilityZones[0]' VALUE",
    ],
    [
        { "network:availabilityZones": ["us-west-2a", "us-west-2b"] },
        "network:availabilityZones[0]",
        /^has us-west-2a, us-west-2b; zones of us-east-1 \(aws:region\) are allowed/,
        "--path 'network:availabilityZones[0]' us-east-1a",
    ],
    // Once, though database and caches have as little use for it.
    [
        { "network:availabilityZones": ["us-east-1a", "us-east-1a"] },
        "network:availabilityZones",
        /2 to 4 different zones/,
        "--path 'network:availabilityZones[0]' VALUE",
    ],
    [
        { "network:cidrBlock": "10.0.5.0/16" },
        "network:cidrBlock",
        /block that holds it is 10\.0\.0\.0\/16/,
        "network:cidrBlock VALUE",
    ],
    [{ "network:cidrBlock": "300.0.0.0/16" }, "network:cidrBlock", /is not an IPv4 block/, "network:cidrBlock VALUE"],
    [
        { "network:cidrBlock": "127.0.0.0/16" },
        "network:cidrBlock",
        /addresses that no network may have/,
        "network:cidrBlock VALUE",
    ],
    [
        { "foundation:objectLock": { enabled: true, mode: "GOVERNANCE", days: 181 } },
        "foundation:objectLock",
        /^locks logs for 181 days, but logRetentionDays expires them after 180/,
        "--path foundation:objectLock.KEY VALUE",
    ],
    [
        { "foundation:monthlyBudgetUsd": 0.001 },
        "foundation:monthlyBudgetUsd",
        /^is 0\.001; allowed are numbers from 0\.01/,
        "foundation:monthlyBudgetUsd VALUE",
    ],
    [
        { "foundation:serviceBudgetsUsd": { "EC2 - Other": 1e9 } },
        "foundation:serviceBudgetsUsd",
        /^of "EC2 - Other" is 1000000000/,
        `--path 'foundation:serviceBudgetsUsd["KEY"]' VALUE`,
    ],
    [
        { "foundation:configEnabled": false },
        "foundation:securityHubEnabled",
        /configEnabled is false/,
        "foundation:securityHubEnabled VALUE",
    ],
    [{ "data:replicaCount": 3 }, "data:replicaCount", /^is 3, but there are 2 zones/, "data:replicaCount VALUE"],
    [
        { "data:maxAllocatedStorageGiB": 54 },
        "data:maxAllocatedStorageGiB",
        /^is 54; allowed are whole numbers from 55/,
        "data:maxAllocatedStorageGiB VALUE",
    ],
    [
        { "data:backupWindow": "02:00-02:20" },
        "data:backupWindow",
        /^is "02:00-02:20"; it lasts 20 minutes/,
        "data:backupWindow VALUE",
    ],
    [{ "data:databaseName": "user" }, "data:databaseName", /no key word of SQL/, "data:databaseName VALUE"],
    [
        { "data:pooler": { imageDigest: DIGEST, cpuUnits: 1024 } },
        "data:pooler.memoryMiB",
        /^is 1024; with 1024 CPU units Fargate has 2048/,
        "--path data:pooler.memoryMiB VALUE",
    ],
    [
        { "data:instanceClass": "db.t4g.medium", "data:pooler": { imageDigest: DIGEST, migrationReserve: 500 } },
        "data:instanceClass",
        /^The database's max_connections is \d+, of which 515 are reserved/,
        "data:instanceClass VALUE",
    ],
    ...(
        [
            // Of 397 connections 16 are left: enough for four tasks, not for forty.
            { "data:pooler": { imageDigest: DIGEST, migrationReserve: 366, taskCount: 20 } },
            // 9 are left: two for each task, but without a replica reads want as many.
            { "data:pooler": { imageDigest: DIGEST, migrationReserve: 373 }, "data:replicaCount": 0 },
            // The second region has a third zone, hence six tasks, and no replica.
            {
                ...approver,
                "data:pooler": { imageDigest: DIGEST, migrationReserve: 366 },
                "dr:standby": there({}),
                "environment:canary": { everyMinutes: 1 },
            },
        ] as const
    ).map((values): (typeof CONFLICTS)[number] => [
        { "data:instanceClass": "db.t4g.medium", ...values },
        "data:instanceClass",
        /^The database's max_connections is 397/,
        "data:instanceClass VALUE",
    ]),
    // Once, though both regions' databases are too small.
    [
        {
            ...approver,
            "data:instanceClass": "db.t4g.medium",
            "data:pooler": { imageDigest: DIGEST, migrationReserve: 500 },
            "dr:standby": there({}),
            "environment:canary": { everyMinutes: 1 },
        },
        "data:instanceClass",
        /max_connections/,
        "data:instanceClass VALUE",
    ],
    [
        { "data:maintenanceWindow": "sun:02:30-sun:03:30" },
        "data:maintenanceWindow",
        /overlaps the daily window/,
        "data:maintenanceWindow VALUE",
    ],
    [
        { "data:sessions": { nodeType: "cache.t4g.small", snapshotRetentionDays: 1, nodeCount: 3 } },
        "data:sessions.nodeCount",
        /^is 3; allowed are whole numbers from 2 to 2/,
        "--path data:sessions.nodeCount VALUE",
    ],
    [
        { "network:bastion": { enabled: true, instanceType: "t4g.nanno" } },
        "network:bastion.instanceType",
        /^has t4g\.nanno, and AWS has no such size; allowed are sizes of t4g: nano/,
        "--path network:bastion.instanceType VALUE",
    ],
    [
        { "data:cache": { nodeType: "cache.t4g.smal", snapshotRetentionDays: 1 } },
        "data:cache.nodeType",
        /^has cache\.t4g\.smal, and AWS has no such size; allowed are sizes of t4g: micro, small, medium/,
        "--path data:cache.nodeType VALUE",
    ],
    [
        { "data:cache": { nodeType: "cache.r6gd.large", snapshotRetentionDays: 1 } },
        "data:cache.nodeType",
        /data tiering/,
        "--path data:cache.nodeType VALUE",
    ],
    [
        { "edge:domainName": `${"a".repeat(51)}.example` },
        "edge:domainName",
        /^is ".*" \(59 characters\); .* at most 58/,
        "edge:domainName VALUE",
    ],
    [
        { "edge:additionalNames": { "example.org": { dns: "route53" } } },
        `edge:additionalNames["example.org"].dns`,
        /^is route53, and the zone of .* does not hold that name\. Allowed are elsewhere, .* and route53 with the hostedZoneId/,
        `set --path 'edge:additionalNames["example.org"].dns' elsewhere`,
    ],
    [
        { "network:entry": "internet", "edge:additionalNames": { "example.org": { dns: "route53" } } },
        `edge:additionalNames["example.org"].dns`,
        /Allowed are elsewhere, where you make its records yourself\.$/,
        `set --path 'edge:additionalNames["example.org"].dns' elsewhere`,
    ],
    [
        {
            "network:entry": "internet",
            "edge:additionalNames": { "example.org": { dns: "route53", hostedZoneId: "Z0123456789ABC" } },
        },
        `edge:additionalNames["example.org"].hostedZoneId`,
        /^is another zone than the domain's, and network:entry is internet/,
        `rm --path 'edge:additionalNames["example.org"].hostedZoneId'`,
    ],
    [
        {
            "edge:additionalNames": {
                "a.org": { dns: "elsewhere" },
                "auth.staging.integers.example.com": { dns: "elsewhere" },
            },
        },
        `edge:additionalNames["auth.staging.integers.example.com"]`,
        /^is a name that the tier has a use of its own for/,
        `rm --path 'edge:additionalNames["auth.staging.integers.example.com"]'`,
    ],
    [
        { "edge:staticPaths": ["/api/*"] },
        "edge:staticPaths",
        /^has "\/api\/\*", which holds "\/api\/\*" too/,
        "--path 'edge:staticPaths[0]' VALUE",
    ],
    [
        { "app:port": 4318 },
        "app:port",
        /^is 4318, which the collector beside the application has; allowed are 1024 to 65535 without 3389, 4318, 13133/,
        "app:port VALUE",
    ],
    [
        { "app:port": 3389 },
        "app:port",
        /^is 3389, which is Remote Desktop's; allowed are 1024 to 65535 without 3389, 4318, 13133/,
        "app:port VALUE",
    ],
    [
        { "app:healthPath": "/assets/health" },
        "edge:staticPaths",
        /^has "\/assets\/\*", which holds "\/assets\/health" too/,
        "--path 'edge:staticPaths[0]' VALUE",
    ],
    [
        { "app:healthPath": "/api/health" },
        "app:healthPath",
        /^is "\/api\/health", for which "\/api\/\*" of .* wants a token: the canary has none\. Add it to edge:api\.publicPaths/,
        "app:healthPath VALUE",
    ],
    [
        { "edge:blockedCountries": ["GB", "UK"] },
        "edge:blockedCountries",
        /^has UK; AWS WAF knows the two-letter codes of ISO 3166 alone/,
        "--path 'edge:blockedCountries[0]' VALUE",
    ],
    [
        { "edge:identity": { provider: "cognito", emailSender: { identityArn: SENDER, from: "a@other.org" } } },
        "edge:identity.emailSender.from",
        /^is a@other\.org, which is no address of example\.com/,
        "--path edge:identity.emailSender.from VALUE",
    ],
    [
        { "edge:roles": manyRoles(20) },
        "edge:roles",
        /^Web ACL "behindCdn" needs \d+ capacity units/,
        `--path 'edge:roles["KEY"]' VALUE`,
    ],
    [
        { "network:entry": "internet", "edge:roles": manyRoles(20) },
        "edge:roles",
        /^Web ACL "alone" needs \d+ capacity units/,
        `--path 'edge:roles["KEY"]' VALUE`,
    ],
    [
        { "edge:api": { paths: ["/v1", "/v2", "/v3"].map((path) => path.padEnd(70, "x")), publicPaths: [] } },
        "edge:api",
        /^has paths, .* AWS WAF takes 200/,
        "--path edge:api.KEY VALUE",
    ],
    [
        { "edge:roles": { member: { description: "x", precedence: 0, paths: [] } } },
        "observability:adminRole",
        /^is "admin", which is no row of edge:roles \(member\)/,
        "observability:adminRole member",
    ],
    [
        { "edge:roles": {} },
        "observability:adminRole",
        /^is "admin", which is no row of edge:roles \(none\)/,
        "observability:adminRole VALUE",
    ],
    [{ "edge:countOnly": ["nope"] }, "edge:countOnly", /^names "nope"/, "--path 'edge:countOnly[0]' VALUE"],
    [
        { "edge:api": { paths: ["/api/*/x"], publicPaths: [] } },
        "edge:api",
        /wildcard before its end/,
        "--path edge:api.KEY VALUE",
    ],
    [
        { "edge:shieldAdvanced": { acknowledgeMonthlyCost: 1 } },
        "edge:shieldAdvanced",
        /it costs 3000 USD/,
        "--path edge:shieldAdvanced.KEY VALUE",
    ],
    [{ "app:web": { ...SERVICE, cpu: 300 } }, "app:web.cpu", /^is 300; Fargate has 256/, "--path app:web.cpu VALUE"],
    [{ "app:worker": { ...SERVICE, minimum: 7 } }, "app:worker", /minimum 7, maximum 6/, "--path app:worker.KEY VALUE"],
    [
        { "app:web": { ...SERVICE, peaks: [peak("a", "08:00", "12:00"), peak("b", "12:05", "18:00")] } },
        "app:web",
        /^Peaks "a" and "b" of app:web\.peaks meet/,
        "--path app:web.KEY VALUE",
    ],
    [
        { "app:variables": { SECRET_KEY_BASE: "x" } },
        "app:variables",
        /^has SECRET_KEY_BASE, which the containers get from a secret/,
        `--path 'app:variables["KEY"]' VALUE`,
    ],
    [{ "app:timezone": "Mars/Olympus" }, "app:timezone", /IANA database/, "app:timezone VALUE"],
    [
        { "observability:stateful": { instanceTypes: ["m7g.large"], minimum: 3, maximum: 2, volumeGiB: 50 } },
        "observability:stateful.minimum",
        /^is 3; allowed are whole numbers from 1 to 2/,
        "--path observability:stateful.minimum VALUE",
    ],
    [
        {
            "edge:identity": EXTERNAL,
        },
        "observability:signIn.clientId",
        /Grafana needs an OAuth client/,
        "--path observability:signIn.clientId VALUE",
    ],
    [
        { "network:bastion": { enabled: false }, "observability:api": { access: "forwarded", port: 8443 } },
        "network:bastion.enabled",
        /^is false, but observability:api.access is forwarded/,
        "--path network:bastion.enabled true",
    ],
    [
        { "dr:standby": there({}), "environment:canary": { everyMinutes: 1 } },
        "dr:approverArnPattern",
        /somebody has to approve a failover/,
        "dr:approverArnPattern 'arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_OnCall_*'",
    ],
    [
        { ...approver, "dr:standby": there({}), "environment:canary": { everyMinutes: 5 } },
        "dr:targets",
        /27 minutes, the target is 15/,
        "--path dr:targets.KEY VALUE",
    ],
    [
        {
            ...approver,
            "dr:standby": there({ availabilityZones: HERE }),
            "environment:canary": { everyMinutes: 1 },
        },
        "dr:standby.availabilityZones[0]",
        /^has us-east-1a, us-east-1b; zones of us-west-2 \(environment:drRegion\)/,
        "--path 'dr:standby.availabilityZones[0]' us-west-2a",
    ],
    ...(
        [
            [targets({ rpoMinutes: 14 }, {}), /^app\.rpoMinutes is 14; .* at least 15/],
            [targets({ rtoMinutes: 61 }, {}), /^database\.rtoMinutes is 60, app\.rtoMinutes 61/],
        ] as const
    ).map(([values, said]): (typeof CONFLICTS)[number] => [
        { ...approver, ...values, "dr:standby": there({}), "environment:canary": { everyMinutes: 1 } },
        "dr:targets",
        said,
        "--path dr:targets.KEY VALUE",
    ]),
    ...(["web", "worker"] as const).map((kind): (typeof CONFLICTS)[number] => [
        { ...approver, "dr:standby": there({ [kind]: 3 }), "environment:canary": { everyMinutes: 1 } },
        `dr:standby.${kind}`,
        /^is 3; allowed are whole numbers from 2 to 2, the minimum of app:w/,
        `--path dr:standby.${kind} 2`,
    ]),
    [
        {
            ...approver,
            "dr:standby": there({ cacheNodeType: "cache.r6gd.large" }),
            "environment:canary": { everyMinutes: 1 },
        },
        "dr:standby.cacheNodeType",
        /data tiering/,
        "--path dr:standby.cacheNodeType VALUE",
    ],
    [
        {
            ...approver,
            "dr:standby": there({ cidrBlock: "10.1.1.0/16" }),
            "environment:canary": { everyMinutes: 1 },
        },
        "dr:standby.cidrBlock",
        /block that holds it is 10\.1\.0\.0\/16/,
        "--path dr:standby.cidrBlock VALUE",
    ],
    [
        {
            ...approver,
            "dr:standby": there({ cidrBlock: "10.0.64.0/18" }),
            "environment:canary": { everyMinutes: 1 },
        },
        "dr:standby.cidrBlock",
        /^is 10\.0\.64\.0\/18, which shares addresses with network:cidrBlock \(10\.0\.0\.0\/16\)/,
        "--path dr:standby.cidrBlock VALUE",
    ],
    [
        {
            ...approver,
            "network:cidrBlock": "10.0.64.0/18",
            "dr:standby": there({ cidrBlock: "10.0.0.0/16" }),
            "environment:canary": { everyMinutes: 1 },
        },
        "dr:standby.cidrBlock",
        /^is 10\.0\.0\.0\/16, which shares addresses with network:cidrBlock \(10\.0\.64\.0\/18\)/,
        "--path dr:standby.cidrBlock VALUE",
    ],
];
