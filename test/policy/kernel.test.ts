/** What the kernel adds to every rule: unknown values, exemptions, remediation. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { type Exemption, ExemptionRegister, parseUrn, readExemptions } from "../../policies/lib/exemptions";
import { toPolicy } from "../../policies/lib/kernel";
import { buildPolicies } from "../../policies/pack";
import { rule as originTls } from "../../policies/rules/transit/cloudfront-origin-tls-1-2";
import { rule as imds } from "../../policies/rules/exposure/imds-v2-required";
import { rule as bucketVersioned } from "../../policies/rules/backup/bucket-versioned";
import { rule as volumeEncrypted } from "../../policies/rules/encryption/ebs-volume-encrypted";
import { rules } from "../../policies/rules";
import { scratchFolder } from "../scratch";
import { analyze, analyzeStack, ref, remediate, UNKNOWN } from "./harness";

const TODAY = "2026-06-01";
const VOLUME = "ebs:Volume";
const exemption = (change: Partial<Exemption> = {}): Exemption => ({
    project: "integers-test",
    stack: "*",
    type: "aws:ebs/volume:Volume",
    name: "i*",
    rule: volumeEncrypted.name,
    reason: "scratch space",
    owner: "platform",
    expires: "2026-06-01",
    ...change,
});
const register = (change: Partial<Exemption> = {}) => new ExemptionRegister([exemption(change)], TODAY);

describe("policy kernel: unknown values", () => {
    it("leave it told what is to be set, though the part's name is not known yet", async () => {
        const origins = [{ originId: UNKNOWN, customOriginConfig: { originSslProtocols: ["TLSv1"] } }];
        const [found] = await analyze(originTls, "cloudfront:Distribution", { origins });
        assert.equal(
            found?.message.split("\n").at(-1),
            'one whose originId is known after apply: originSslProtocols is ["TLSv1"]; set it to ["TLSv1.2"]',
        );
    });

    it("names rule and property, as advice, and leaves the rule's level alone", async () => {
        const [found] = await analyze(volumeEncrypted, VOLUME, { encrypted: UNKNOWN });
        assert.equal(found?.message, "undetermined: ebs-volume-encrypted needs encrypted, known after apply");
        assert.equal(found?.level, "advisory");
    });

    it("decides every other resource of the stack when one is undetermined", async () => {
        const found = await analyzeStack(
            [toPolicy(bucketVersioned, register())],
            {
                open: { type: "s3:Bucket", props: { bucket: "a" } },
                openVersioning: {
                    type: "s3:BucketVersioning",
                    props: { bucket: ref("open"), versioningConfiguration: { status: UNKNOWN } },
                },
                bare: { type: "s3:Bucket", props: { bucket: "b" } },
            },
            true,
        );
        assert.deepEqual(
            found.map((d) => [d.urn.split("::").pop(), d.level, d.undetermined]),
            [
                ["open", "advisory", true],
                ["bare", "mandatory", false],
            ],
        );
    });

    it("takes a component for the one resource of its kind that it holds", async () => {
        const found = await analyzeStack(
            [toPolicy(bucketVersioned, register())],
            {
                parts: { type: "integers:test:Parts" },
                it: { type: "s3:Bucket", parent: "parts", props: { bucket: "a" } },
                versioning: {
                    type: "s3:BucketVersioning",
                    props: { bucket: ref("parts"), versioningConfiguration: { status: "Enabled" } },
                },
            },
            false,
        );
        assert.deepEqual(found, []);
    });
});

describe("policy kernel: exemptions", () => {
    const violate = (exemptions: ExemptionRegister) =>
        analyze(volumeEncrypted, VOLUME, { encrypted: false }, exemptions);

    it("lower a violation to advice that gives reason, owner and last day", async () => {
        const [found] = await violate(register());
        assert.equal(found?.level, "advisory");
        assert.match(
            found?.message ?? "",
            /^exempt until 2026-06-01 \(platform\): scratch space\. Found: encrypted is false/,
        );
    });

    it("are found by the resource's own type and whole name, below whatever parent", () => {
        const urn = "urn:pulumi:prod::integers-test::a:b:Parent$aws:ebs/volume:Volume::it::has::colons";
        const found = (change: Partial<Exemption>) => register(change).use(volumeEncrypted.name, urn) !== undefined;
        assert.deepEqual(parseUrn(urn), {
            stack: "prod",
            project: "integers-test",
            type: "aws:ebs/volume:Volume",
            name: "it::has::colons",
        });
        assert.ok(found({ name: "it::has::colons", stack: "prod" }));
        assert.ok(found({ name: "it*", type: "aws:ebs:Volume" }), "as the CLI shows the type");
        assert.ok(!found({ name: "it*", type: "aws:ebs/snapshot:Volume" }));
        assert.ok(!found({ name: "it" }) && !found({ type: "a:b:Parent" }));
        const of = (written: string, type: string) =>
            register({ type: written, name: "it" }).use(
                volumeEncrypted.name,
                `urn:pulumi:staging::integers-test::${type}::it`,
            );
        assert.ok(of("aws:lb:TargetGroup", "aws:lb/targetGroup:TargetGroup"), "a name of two words");
        // A version is no module: the CLI shows it.
        assert.ok(of("kubernetes:apps/v1:Deployment", "kubernetes:apps/v1:Deployment"));
        assert.ok(!of("kubernetes:apps:Deployment", "kubernetes:apps/v1:Deployment"));
    });

    it("exempt nothing when expired, or when rule, name, type, stack or project differ", async () => {
        const others: Partial<Exemption>[] = [
            { expires: "2026-05-31" },
            { rule: "ebs-volume-customer-key" },
            { name: "other" },
            { type: "aws:ec2/instance:Instance" },
            { stack: "prod" },
            { stack: ["prod", "lab"] },
            { project: "integers-data" },
        ];
        for (const change of others) {
            assert.equal((await violate(register(change)))[0]?.level, "mandatory", JSON.stringify(change));
        }
    });

    const problems = async (exemptions: ExemptionRegister) => {
        const last = buildPolicies(exemptions).slice(-1);
        const found = await analyzeStack(last, { it: { type: VOLUME } }, true);
        return found.map((d) => d.message.split("\n").pop());
    };

    it("are a violation of their own when nothing needed them", async () => {
        assert.deepEqual(await problems(register()), [
            'exemption of aws:ebs/volume:Volume "i*" from ebs-volume-encrypted (platform): nothing in staging needs it; remove it, or list in "stack" the environments that keep it',
        ]);
        for (const stack of ["staging", ["staging"]]) {
            assert.match((await problems(register({ stack })))[0]!, /needs it; remove it$/);
        }
        assert.match((await problems(register({ stack: ["prod", "staging"] })))[0]!, /list in "stack"/);
        for (const misspelled of [{ name: "ti" }, { type: "aws:ebs/volume:Volumes" }]) {
            const [problem] = await problems(register({ ...misspelled, stack: "staging" }));
            assert.match(problem!, /: staging has no such resource; correct its type or name, or remove it$/);
        }
    });

    it("are none when a resource of the stack needed them, or may", async () => {
        const used = register();
        await violate(used);
        assert.deepEqual(await problems(used), []);
        const listed = register({ stack: ["prod", "stag*"] });
        await violate(listed);
        assert.deepEqual(await problems(listed), []);
        const open = register();
        await analyze(volumeEncrypted, VOLUME, { encrypted: UNKNOWN }, open);
        assert.deepEqual(await problems(open), []);
    });

    it("are a violation when expired or for a rule that does not exist, and are left alone in other projects", async () => {
        assert.match((await problems(register({ expires: "2026-05-31" })))[0] ?? "", /expired on 2026-05-31/);
        assert.match((await problems(register({ rule: "no-such" })))[0] ?? "", /has no such rule/);
        assert.deepEqual(await problems(register({ project: "integers-data" })), []);
        for (const stack of ["prod", ["prod", "lab"]]) {
            assert.deepEqual(await problems(register({ stack })), []);
        }
    });

    it("are refused when a field is missing or the date has another form", () => {
        const file = path.join(scratchFolder("exemptions"), "exemptions.json");
        const reading = (entry: object | null) => () => {
            fs.writeFileSync(file, JSON.stringify([exemption(), entry]));
            return readExemptions(file);
        };
        for (const field of Object.keys(exemption())) {
            for (const value of ["", "  ", 1, undefined]) {
                const lacks = new RegExp(`entry 2: lacks ${field}; every field is required`);
                assert.throws(reading({ ...exemption(), [field]: value }), lacks);
            }
        }
        for (const text of ["no json", "{}"]) {
            fs.writeFileSync(file, text);
            assert.throws(() => readExemptions(file), /exemptions\.json is no JSON list of exemptions/);
        }
        for (const stack of [[], ["staging", ""], ["staging", 1], { staging: true }]) {
            assert.throws(reading({ ...exemption(), stack }), /entry 2: lacks stack;/);
        }
        assert.throws(reading({ ...exemption(), rule: ["a", "b"] }), /entry 2: lacks rule;/);
        assert.throws(reading(null), /entry 2: lacks project/);
        assert.throws(reading({}), /lacks project, stack, type, name, rule, reason, owner, expires;/);
        for (const day of ["31.12.2026", "2026-12-31T00:00", "on 2026-12-31", "2026-1-1"]) {
            assert.throws(reading(exemption({ expires: day })), new RegExp(`has expires "${day}"`));
        }
        assert.deepEqual(reading(exemption())(), [exemption(), exemption()]);
        assert.deepEqual(reading(exemption({ stack: ["prod"] }))()[1]!.stack, ["prod"]);
        assert.deepEqual(readExemptions(path.join(path.dirname(file), "none.json")), []);
    });
});

describe("policy kernel: remediation", () => {
    it("repairs what violates, keeps the other properties, and touches nothing else", async () => {
        const repaired = await remediate(imds, "ec2:Instance", {
            ami: "a",
            metadataOptions: { httpPutResponseHopLimit: 1 },
        });
        assert.deepEqual(repaired, {
            ami: "a",
            metadataOptions: { httpPutResponseHopLimit: 1, httpTokens: "required" },
        });
        assert.equal(await remediate(imds, "ec2:Instance", { metadataOptions: { httpTokens: "required" } }), undefined);
        assert.equal(await remediate(imds, VOLUME, {}), undefined);
    });

    it("gives a log group a year, where it keeps for ever or says nothing", async () => {
        const retention = rules.find((r) => r.name === "log-group-retention")!;
        for (const given of [{}, { retentionInDays: 0 }]) {
            assert.deepEqual(await remediate(retention, "cloudwatch:LogGroup", given), { retentionInDays: 365 });
        }
        assert.equal(await remediate(retention, "cloudwatch:LogGroup", { retentionInDays: 30 }), undefined);
    });

    it("adds the tags that the stack tells, and leaves what is there", async () => {
        const tags = rules.find((r) => r.name === "mandatory-tags")!;
        assert.deepEqual(await remediate(tags, "sns:Topic", { tags: { Owner: "platform", Environment: "lab" } }), {
            tags: { Owner: "platform", Environment: "lab", Project: "integers-test" },
        });
        assert.deepEqual(await remediate(tags, "sns:Topic", {}), {
            tags: { Project: "integers-test", Environment: "staging" },
        });
        const complete = { tagsAll: { Project: "p", Environment: "e", Owner: "o" } };
        assert.equal(await remediate(tags, "sns:Topic", complete), undefined);
    });
});
