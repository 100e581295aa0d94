/** The machine that people come in by, without an address of its own (R-NET-5). */
import * as assert from "node:assert";
import { tierNames } from "../../../components/vpc/flows";
import { valueOf } from "../mocks";
import { buildVpc, KEYS, standardVpc, statementsOf, TWO_ZONES } from "./build";

const LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
const POLICY = "aws:iam/rolePolicy:RolePolicy";

describe("Vpc's bastion", () => {
    const TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";

    it("heals itself over every public subnet, one instance at a time", async () => {
        const group = (await standardVpc()).one("aws:autoscaling/group:Group").inputs;
        assert.deepStrictEqual([group["minSize"], group["maxSize"]], [1, 1]);
        assert.deepStrictEqual(
            group["vpcZoneIdentifiers"],
            TWO_ZONES.map((zone) => `subnet-public-${zone}`),
        );
        assert.strictEqual(group["maxInstanceLifetime"], 1209600);
        // At most one: with any instance to be kept healthy none could ever be replaced.
        assert.deepStrictEqual(group["instanceRefresh"], {
            strategy: "Rolling",
            preferences: { minHealthyPercentage: 0 },
        });
    });

    it("has no public address, no key pair, IMDSv2 alone and an encrypted disk (R-NET-5)", async () => {
        const t = (await standardVpc()).one(TEMPLATE).inputs;
        assert.match(String(t["imageId"]), /^resolve:ssm:\/aws\/service\/ami-amazon-linux-latest\//);
        assert.strictEqual(t["instanceType"], "t4g.nano");
        const [network] = t["networkInterfaces"] as Record<string, unknown>[];
        assert.strictEqual(network?.["deleteOnTermination"], "true");
        assert.strictEqual(network?.["associatePublicIpAddress"], "false");
        assert.deepStrictEqual(network?.["securityGroups"], ["network-bastion-id"]);
        assert.strictEqual(t["keyName"], undefined);
        assert.deepStrictEqual(t["metadataOptions"], {
            httpEndpoint: "enabled",
            httpTokens: "required",
            httpPutResponseHopLimit: 1,
        });
        const [device] = t["blockDeviceMappings"] as { ebs: Record<string, unknown> }[];
        assert.deepStrictEqual(
            [device?.ebs["encrypted"], device?.ebs["kmsKeyId"], device?.ebs["volumeType"]],
            ["true", KEYS.dataKeyArn, "gp3"],
        );
    });

    it("logs every session, encrypted, into a group of its own", async () => {
        const recorded = await standardVpc();
        // Without its profile no session reaches it, and no port does either.
        const profile = recorded.one("aws:iam/instanceProfile:InstanceProfile", "network-bastion");
        assert.deepStrictEqual(recorded.one(TEMPLATE).inputs["iamInstanceProfile"], { arn: profile.state["arn"] });
        assert.strictEqual(recorded.one(LOG_GROUP, "network-bastion-sessions").inputs["kmsKeyId"], KEYS.logsKeyArn);
        const document = recorded.one("aws:ssm/document:Document", "network-bastion-session").inputs;
        assert.strictEqual(document["documentType"], "Session");
        const { inputs } = JSON.parse(document["content"] as string) as { inputs: Record<string, unknown> };
        assert.deepStrictEqual(
            [
                inputs["cloudWatchLogGroupName"],
                inputs["cloudWatchEncryptionEnabled"],
                inputs["cloudWatchStreamingEnabled"],
                inputs["kmsKeyId"],
            ],
            ["/integers-test/staging/network/bastion-sessions", true, true, KEYS.dataKeyArn],
        );
        // An abandoned one ends after a quarter of an hour, any after an hour.
        assert.deepStrictEqual([inputs["idleSessionTimeout"], inputs["maxSessionDuration"]], ["15", "60"]);
        assert.deepStrictEqual(await valueOf(recorded.result.logGroupNames), [
            "/integers-test/staging/network/flow-logs",
            "/integers-test/staging/network/bastion-sessions",
        ]);
    });

    it("lets its operators start the audited documents on the bastion alone", async () => {
        const recorded = await standardVpc();
        const may = statementsOf(recorded.one("aws:iam/policy:Policy"));
        assert.deepStrictEqual(may["StartOnBastion"]?.Condition, {
            StringEquals: { "ssm:resourceTag/Name": "network-bastion" },
            BoolIfExists: { "ssm:SessionDocumentAccessCheck": "true" },
        });
        assert.deepStrictEqual(
            may["AuditedDocumentsOnly"]?.Resource,
            ["session", "forward"].map((name) => `arn:aws:ssm:us-east-1:123456789012:Document/network-bastion-${name}`),
        );
        assert.match(may["OwnSessions"]?.Resource as string, /session\/\$\{aws:userid\}-\*$/);
    });

    it("forwards ports to the monitoring and the Kubernetes API, and nowhere else", async () => {
        const { content } = (await standardVpc()).one("aws:ssm/document:Document", "network-bastion-forward").inputs;
        const { parameters } = JSON.parse(content as string) as {
            parameters: Record<"host" | "portNumber", { allowedPattern: string }>;
        };
        const hosts = (host: string) => new RegExp(parameters.host.allowedPattern).test(host);
        assert.ok(
            [
                "grafana.prod.integers.internal",
                "kibana.eu-2.integers.internal",
                "0A1B2C.gr7.us-east-1.eks.amazonaws.com",
            ].every(hosts),
        );
        assert.ok(
            !["database-primary.x.us-east-1.rds.amazonaws.com", "evil.eks.amazonaws.com.example.org"].some(hosts),
        );
        const ports = (port: string) => new RegExp(parameters.portNumber.allowedPattern).test(port);
        assert.deepStrictEqual(["443", "3000", "5601", "5432", "22"].filter(ports), ["443", "3000", "5601"]);
    });

    it("gives its instance no wildcard action, and all resources only where an action knows none (R-SEC-4)", async () => {
        const statements = statementsOf((await standardVpc()).one(POLICY, "network-bastion"));
        const may = Object.values(statements);
        assert.deepStrictEqual(
            may.filter((s) => [s.Action].flat().some((a) => a.includes("*"))),
            [],
        );
        assert.deepStrictEqual(
            may.filter((s) => s.Resource === "*").map((s) => s.Sid),
            ["SessionChannels", "FindLog"],
        );
        // What Session Manager asks of an instance: without one of these no session opens.
        assert.deepStrictEqual(
            [...new Set([statements["SessionChannels"]?.Action].flat())].sort(),
            ["Control", "Data"]
                .flatMap((kind) => ["Create", "Open"].map((verb) => `ssmmessages:${verb}${kind}Channel`))
                .sort(),
        );
        const { Action: register, Resource: instances } = statements["Register"]!;
        assert.deepStrictEqual(
            [register, instances],
            ["ssm:UpdateInstanceInformation", "arn:aws:ec2:us-east-1:123456789012:instance/*"],
        );
        const { Action: decrypt, Resource: key } = statements["EncryptedSession"]!;
        assert.deepStrictEqual([decrypt, key], [["kms:Decrypt", "kms:GenerateDataKey"], KEYS.dataKeyArn]);
    });

    it("is absent where the configuration says so, with its groups still there for the others", async () => {
        const recorded = await buildVpc({ bastion: { enabled: false } });
        assert.deepStrictEqual(recorded.ofType(TEMPLATE), []);
        assert.deepStrictEqual(recorded.ofType("aws:ssm/document:Document"), []);
        assert.strictEqual(recorded.result.bastionSessionDocumentName, undefined);
        assert.strictEqual(recorded.ofType("aws:ec2/securityGroup:SecurityGroup").length, tierNames.length);
    });
});
