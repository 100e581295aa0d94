import * as assert from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { alertsCheck } from "../../../cli/doctor/alerts";
import * as check from "../../../cli/doctor/checks";
import { quotaCheck, QUOTAS, type Settings, standbySettings } from "../../../cli/doctor/quotas";

const summary = ({ state, found }: check.Check) => [state, found];

describe("doctor", () => {
    it("names each package whose installed version is not that of package.json", () => {
        const installed: Record<string, string> = { a: "v1.0.0", b: "2.0.1" };
        const found = check.packagesCheck({ a: "1.0.0", b: "2.0.0", c: "3.0.0" }, (name) => installed[name]);
        assert.deepStrictEqual(summary(found), ["fail", "b 2.0.1, wanted 2.0.0; c missing, wanted 3.0.0"]);
        assert.strictEqual(found.fix, "npm run bootstrap");
        assert.strictEqual(check.packagesCheck({ a: "1.0.0" }, (name) => installed[name]).state, "ok");
    });

    it("wants a state backend that others share", () => {
        assert.strictEqual(check.backendCheck({}).state, "fail");
        assert.strictEqual(check.backendCheck({ url: "file:///home/ada" }).state, "warn");
        assert.strictEqual(check.backendCheck({ url: "s3://state" }).state, "ok");
        assert.deepStrictEqual(summary(check.backendCheck({ problem: ["no such bucket", "make it"] })), [
            "fail",
            "no such bucket",
        ]);
    });

    it("wants a key for secrets, and fails where a passphrase is needed and not there", () => {
        const facts = { environment: "prod", provider: undefined, salted: false, passphrase: false };
        assert.strictEqual(check.secretsCheck({ ...facts, provider: "awskms://alias/x" }).state, "ok");
        assert.strictEqual(check.secretsCheck(facts).state, "warn");
        assert.strictEqual(check.secretsCheck({ ...facts, salted: true }).state, "fail");
        assert.strictEqual(check.secretsCheck({ ...facts, provider: "passphrase", salted: true }).state, "fail");
        assert.strictEqual(check.secretsCheck({ ...facts, salted: true, passphrase: true }).state, "warn");
    });

    it("compares the configured region with the AWS CLI's", () => {
        assert.strictEqual(check.regionCheck("prod", undefined, undefined).state, "fail");
        assert.strictEqual(check.regionCheck("prod", "us-east-1", "eu-west-1").state, "warn");
        assert.strictEqual(check.regionCheck("prod", "us-east-1", "us-east-1").state, "ok");
        assert.strictEqual(check.regionCheck("prod", "us-east-1", undefined).state, "ok");
    });

    it("wants somebody who gets the critical alerts, by whatever way, and an e-mail that is confirmed", () => {
        const of = (topic: string, more: object = {}) => ({
            TopicArn: `arn:aws:sns:us-east-1:123456789012:${topic}`,
            SubscriptionArn: "arn:aws:sns:us-east-1:123456789012:x",
            ...more,
        });
        const pending = { SubscriptionArn: "PendingConfirmation", Endpoint: "ada@example.com" };
        const found = (emails: string[], ...subscriptions: ReturnType<typeof of>[]) =>
            summary(alertsCheck("prod", "us-east-1", emails, subscriptions));
        const nobody = ["warn", "nobody receives them: foundation:alertEmails has no address of severity critical"];
        assert.deepStrictEqual(found([]), nobody);
        assert.deepStrictEqual(found([], of("integers-prod-warning"), of("integers-other-critical")), nobody);
        assert.deepStrictEqual(found([], of("integers-prod-critical")), [
            "ok",
            "1 subscribed to integers-prod-critical",
        ]);
        assert.deepStrictEqual(found([], of("integers-prod-critical"), of("integers-prod-critical", pending)), [
            "warn",
            "not confirmed: ada@example.com",
        ]);
        assert.deepStrictEqual(found(["ada@example.com"]), ["ok", "ada@example.com, once deployed and confirmed"]);
    });

    it("tells of an address that critical alerts no longer reach, though others are subscribed or SNS still lists it", () => {
        const of = (Endpoint: string, SubscriptionArn: string) => ({
            TopicArn: "arn:aws:sns:us-east-1:123456789012:integers-prod-critical",
            Endpoint,
            SubscriptionArn,
        });
        const found = (emails: string[], ...subscriptions: ReturnType<typeof of>[]) =>
            summary(alertsCheck("prod", "us-east-1", emails, subscriptions));
        const ada = "ada@example.com";
        const bob = "bob@example.com";
        const lost = ["warn", `not subscribed: ${ada}`];
        assert.deepStrictEqual(found([ada], of(ada, "Deleted")), lost);
        assert.deepStrictEqual(found([ada, bob], of(ada, "Deleted"), of(bob, "arn:b")), lost);
        assert.deepStrictEqual(found([ada, bob], of(bob, "arn:b")), lost);
        assert.strictEqual(found([], of(ada, "Deleted"))[0], "warn");
        assert.strictEqual(found([ada], of("Ada@example.com", "arn:a"))[0], "ok");
        const fix = alertsCheck("prod", "us-east-1", [ada], [of(ada, "Deleted")]).fix!;
        assert.match(fix, /refresh prod --layer foundation.*operator-guide.md, First deployment, step 1/);
        const guide = readFileSync(join(__dirname, "../../../docs/operator-guide.md"), "utf8");
        const [, step = ""] = /## First deployment[^]*?\n1\. ([^]*?)\n2\. /.exec(guide) ?? [];
        assert.match(step, /aws sns confirm-subscription .*--authenticate-on-unsubscribe true/);
    });

    it("prints a line a check, and under it what mends it", () => {
        assert.strictEqual(
            check.describeChecks([
                check.ok("a", "fine"),
                check.warn("b", "odd", "look"),
                check.fail("long", "bad", "do this"),
            ]),
            "ok    a     fine\nwarn  b     odd\n            → look\nfail  long  bad\n            → do this",
        );
    });

    it("folds what it found within its column, where the terminal has room for one", () => {
        const long = check.warn("a", "a sentence that has a few words more than its column", "wait");
        assert.deepStrictEqual(check.describeChecks([long], 52).split("\n"), [
            "warn  a  a sentence that has a few words more than",
            "             its column",
            "         → wait",
        ]);
    });
});

describe("the quotas of doctor", () => {
    const service = { cpu: 1024, memoryMiB: 2048, minimum: 2, command: ["x"] };
    const settings: Settings = {
        network: {
            cidrBlock: "10.0.0.0/16",
            availabilityZones: ["a", "b", "c"],
            nat: "per-zone",
            entry: "cdn",
            bastion: { enabled: true },
        },
        app: {
            capacity: "fargate",
            web: { ...service, maximum: 40, onDemandBase: 4, spotPercent: 50 },
            worker: { ...service, cpu: 512, maximum: 10, onDemandBase: 0, spotPercent: 100 },
            instances: {
                types: ["m7g.large"],
                minimum: 2,
                maximum: 10,
                onDemandBase: 1,
                spotPercent: 75,
                volumeGiB: 50,
                snapshotsToKeep: 7,
            },
        },
        data: { replicaCount: 2, pooler: { imageDigest: "sha256:x" } },
        observability: {
            kubernetesVersion: "1.35",
            stateful: { instanceTypes: ["m7g.large", "m7g.xlarge"], minimum: 1, maximum: 2, volumeGiB: 50 },
            interruptible: { instanceTypes: ["m7g.large", "r7g.2xlarge"], minimum: 3, maximum: 6, volumeGiB: 50 },
        },
    };
    const needs = (changed: Settings) => Object.fromEntries(QUOTAS.map((q) => [q.code, q.need(changed)]));

    it("are needed as the configuration says", () => {
        assert.deepStrictEqual(needs(settings), {
            "L-0263D0A3": 3,
            "L-F678F1CE": 1,
            "L-0EA8095F": 55,
            // 4 + half of 36 web tasks, and three PgBouncers of half a vCPU.
            "L-3032A538": 24,
            // The other half of the web tasks, and ten workers of half a vCPU.
            "L-36FBB829": 23,
            // The bastion, in each of three zones two nodes of four, and two more while one zone's are updated.
            "L-1216C47A": 34,
            // Six nodes of eight, and two more in each of three zones while they are updated.
            "L-34B43A08": 96,
            "L-7B6409FD": 3,
        });
    });

    it("follow a single NAT gateway, an open entry and EC2 capacity", () => {
        const other = needs({
            ...settings,
            network: { ...settings.network, nat: "single", entry: "internet", bastion: { enabled: false } },
            app: {
                ...settings.app,
                capacity: "ec2",
                instances: { ...settings.app.instances, types: ["m7g.large", "c7g.xlarge"] },
            },
            observability: undefined,
        });
        assert.deepStrictEqual(other, {
            ...other,
            "L-0263D0A3": 1,
            "L-0EA8095F": 1,
            "L-3032A538": 2,
            "L-36FBB829": 0,
            // One, and a quarter of nine, which Auto Scaling rounds up to three; the other six are spot. Of four each.
            "L-1216C47A": 16,
            "L-34B43A08": 24,
        });
    });

    it("are needed in the second region too, as large as in the first: a failover must not meet a new account's", () => {
        const standby = standbySettings(settings, {
            cidrBlock: "10.1.0.0/16",
            availabilityZones: ["d", "e"],
            nat: "single",
        });
        assert.deepStrictEqual(needs(standby), {
            ...needs(settings),
            "L-0263D0A3": 1,
            // A failover takes no spot: 40 web tasks, 10 workers of half a vCPU; two PgBouncers of half a vCPU instead of three.
            "L-3032A538": 46,
            // No node of the monitoring.
            "L-1216C47A": 2,
            "L-34B43A08": 0,
            "L-7B6409FD": 1,
        });
        const ec2 = { ...standby, app: { ...standby.app, capacity: "ec2" as const } };
        // The bastion, and all ten instances; of them one, and three of the others, would be on demand where it serves.
        assert.deepStrictEqual([needs(ec2)["L-1216C47A"], needs({ ...ec2, takesOver: false })["L-1216C47A"]], [22, 10]);
    });

    it("fail below the need, with the request and the page; unknown ones are told by what a new account has", () => {
        const [addresses] = QUOTAS.filter(({ code }) => code === "L-0263D0A3");
        const [fargate] = QUOTAS.filter(({ code }) => code === "L-3032A538");
        const of = (quota: typeof addresses, value?: number) =>
            quotaCheck(quota!, settings, "prod", "us-east-1", value);
        assert.strictEqual(of(addresses, 3).state, "ok");
        const short = of(addresses, 2);
        assert.strictEqual(short.state, "fail");
        assert.match(
            short.fix ?? "",
            /--service-code ec2 --quota-code L-0263D0A3 --desired-value 6 --region us-east-1; https:/,
        );
        assert.strictEqual(of(addresses).state, "ok");
        assert.strictEqual(of(fargate).state, "warn");
    });

    it("is told as not known where a machine's name does not tell its cores, as far as such a machine counts", () => {
        const { app } = settings;
        const metal = { ...app.instances, types: ["m7g.large", "m5.metal"], onDemandBase: 0, spotPercent: 100 };
        const changed = { ...settings, app: { ...app, capacity: "ec2" as const, instances: metal } };
        const told = (code: string) =>
            quotaCheck(
                QUOTAS.find((q) => q.code === code)!,
                changed,
                "prod",
                "us-east-1",
                10_000,
            );
        // All of them are spot.
        assert.strictEqual(told("L-1216C47A").state, "ok");
        const unknown = told("L-34B43A08");
        assert.deepStrictEqual([unknown.state, /what prod needs is unknown/.test(unknown.found)], ["warn", true]);
        assert.match(unknown.fix ?? "", /^aws ec2 describe-instance-types --instance-types <type> /);
        const stateful = { ...settings.observability!.stateful, instanceTypes: ["m7g.metal"] };
        const nodes = { ...settings, observability: { ...settings.observability!, stateful } };
        assert.ok(Number.isNaN(needs(nodes)["L-1216C47A"]));
        assert.strictEqual(needs(nodes)["L-34B43A08"], needs(settings)["L-34B43A08"]);
    });

    it("each have a code, a source page of AWS and a reason", () => {
        for (const { code, source, why } of QUOTAS) {
            assert.match(code, /^L-[0-9A-F]{8}$/);
            assert.match(source, /^https:\/\/docs\.aws\.amazon\.com\//);
            assert.ok(why.length > 10);
        }
    });
});
