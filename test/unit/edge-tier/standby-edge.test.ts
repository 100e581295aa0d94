/** The second region's edge is the first one's, part for part (R-DR-3). */
import * as assert from "node:assert";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { EdgeTierArgs } from "../../../components/edge-tier";
import { StandbyEdge } from "../../../components/edge-tier/standby-edge";
import { type MockOptions, record, type Recorder, type Registration, valueOf } from "../mocks";
import { BASE, recordEdge } from "./fixture";
import { EDGE_OUTPUTS } from "./outputs";

const SECRET = "arn:aws:secretsmanager:us-west-2:123456789012:secret:origin-AbCdEf";
const ISSUER = {
    tokenIssuer: "https://issuer.example.com",
    tokenJwksUrl: "https://issuer.example.com/keys",
    tokenRolesClaim: "roles",
    tokenClientId: "client",
};

type Answer = NonNullable<MockOptions["calls"]>[string];
const secretIs =
    (values: readonly string[]): Answer =>
    () => ({ secretString: JSON.stringify(values) });

/** The standby under mocks, by the name of the first region's edge, so that what is the same has the same name. */
function recordStandby(
    args: EdgeTierArgs,
    issuer: typeof ISSUER,
    secret: Answer,
    options: MockOptions = {},
): Promise<Recorder> {
    return record(
        () =>
            new StandbyEdge(
                "edge",
                { ...args, region: "us-west-2", originSecretArn: SECRET, issuer },
                { providers: { aws: new aws.Provider("standby", { region: "us-west-2" }) } },
            ),
        {
            outputs: EDGE_OUTPUTS,
            calls: { "aws:secretsmanager/getSecretVersion:getSecretVersion": secret },
            ...options,
        },
    );
}

/** What exists once, whichever region serves: CDN, zone, names, sign-in, and what only they need. */
const ONCE = /^edge-(assets|cdn|dns|origin|sign-in|users|viewers)/;
/** Each region has its own. */
const OWN = [/Certificate(Validation)?$/, /^pulumi:/];

const rows = (made: Recorder, left: (r: Registration) => boolean) =>
    new Map(
        made.resources
            .filter((r) => r.custom && !left(r) && !OWN.some((type) => type.test(r.type)))
            .map((r) => [`${r.type} ${r.name}`, plain(r)] as const),
    );
/** Inputs and what they wait for, without what a region's own names and certificate differ in. */
function plain({ inputs, protect, waitsFor }: Registration): object {
    const waits = waitsFor.filter((urn) => !/providers:|Certificate/.test(urn) && !ONCE.test(urn.split("::").at(-1)!));
    const text = JSON.stringify({ inputs, protect, waits: waits.sort() });
    return JSON.parse(
        text
            .replaceAll("-123456789012-us-west-2", "-123456789012")
            .replaceAll("us-west-2", "us-east-1")
            .replaceAll("Certificate/edge-dns", "Certificate/edge")
            .replaceAll("EdgeTier", "StandbyEdge"),
    ) as object;
}

/** The values of the origin header that the first region's rules ask for. */
function headerValues(made: Recorder): string[] {
    const [rule] = made.ofType("aws:lb/listenerRule:ListenerRule");
    const { value } = rule!.inputs["conditions"] as { value: { httpHeader?: { values: string[] } }[] };
    return value.flatMap(({ httpHeader }) => httpHeader?.values ?? []);
}

describe("StandbyEdge", () => {
    const settings: Partial<EdgeTierArgs> = {
        accessLogDays: 400,
        api: { ...BASE.api, publicPaths: ["/hooks/*"] },
        botControl: true,
        blockedCountries: ["KP"],
        countOnly: ["rate-per-ip"],
        originSecretGenerations: [2, 1],
    };
    const external: EdgeTierArgs["identity"] = {
        provider: "external",
        issuer: "https://issuer.example.com",
        jwksUrl: "https://issuer.example.com/keys",
        audience: "integers",
        rolesClaim: "scope",
        rolesFormat: "space-separated-values",
    };
    const cases: readonly (readonly [what: string, changes: Partial<EdgeTierArgs>])[] = [
        ["behind the CDN", {}],
        [
            "where viewers connect themselves, without a guard",
            {
                entry: "internet",
                deletionGuard: { protect: false, reason: "rebuilt from code" },
            },
        ],
        ["with another issuer's tokens", { identity: external }],
    ];
    for (const [what, changes] of cases) {
        it(`answers, guards, logs and alarms as the first region's edge does, ${what}`, async () => {
            const args = { ...BASE, ...settings, ...changes };
            const first = await recordEdge(args);
            const { issuer, clientId } = first.result;
            const published = await valueOf(
                pulumi.output({
                    tokenIssuer: issuer.issuer,
                    tokenJwksUrl: issuer.jwksUrl,
                    tokenRolesClaim: issuer.rolesClaim,
                    tokenClientId: clientId,
                }),
            );
            const values = args.entry === "cdn" ? headerValues(first) : [];
            const standby = await recordStandby(args, published, secretIs(values));
            // A bucket's name is taken in all regions.
            const { bucket } = standby.one("aws:s3/bucket:Bucket", "edge-logs").inputs;
            assert.strictEqual(bucket, "integers-prod-edge-logs-123456789012-us-west-2");
            assert.deepStrictEqual(
                Object.fromEntries(rows(standby, () => false)),
                Object.fromEntries(rows(first, ({ name }) => ONCE.test(name))),
            );
        });
    }

    it("has its load balancer protected where Shield Advanced is chosen, by the subscription that the first region's edge made", async () => {
        const chosen = { ...BASE, shieldAdvanced: { acknowledgeMonthlyCost: 3000 } };
        const made = await recordStandby(chosen, ISSUER, secretIs(["value"]));
        const shield = made.resources.filter(({ type }) => type.startsWith("aws:shield/"));
        assert.deepStrictEqual(
            shield.map(({ type, inputs }) => [type, inputs["resourceArn"]]),
            [["aws:shield/protection:Protection", made.one("aws:lb/loadBalancer:LoadBalancer").state["arn"]]],
        );
        const without = await recordStandby(BASE, ISSUER, secretIs(["value"]));
        assert.ok(without.resources.every(({ type }) => !type.startsWith("aws:shield/")));
    });

    it("has a certificate for the same names, valid by the record that the first region keeps", async () => {
        const made = await recordStandby(BASE, ISSUER, secretIs(["value"]));
        const first = await recordEdge();
        const certificate = made.one("aws:acm/certificate:Certificate");
        assert.deepStrictEqual(certificate.inputs, first.one("aws:acm/certificate:Certificate", "edge-dns").inputs);
        const validation = made.one("aws:acm/certificateValidation:CertificateValidation");
        assert.deepStrictEqual(validation.inputs, {
            certificateArn: certificate.state["arn"],
            validationRecordFqdns: [first.one("aws:route53/record:Record", "edge-dns-validation").inputs["name"]],
        });
        // The listener waits until it is valid: a load balancer takes no other.
        assert.ok(made.one("aws:lb/listener:Listener", "edge-https").waitsFor.includes(validation.urn));
    });

    it("reads the origin header's values from the secret of its region", async () => {
        const asked: unknown[] = [];
        await recordStandby(BASE, ISSUER, ({ secretId }, provider) => {
            asked.push([secretId, /::standby::/.test(provider)]);
            return { secretString: '["value"]' };
        });
        assert.deepStrictEqual(asked, [[SECRET, true]]);
    });

    it("takes no fewer and no more values than generations are configured: the replica is behind, or edge is", async () => {
        const rotating = { ...BASE, originSecretGenerations: [1, 2] };
        const rules = (made: Recorder) => JSON.stringify(made.ofType("aws:lb/listenerRule:ListenerRule"));
        for (const [args, held] of [
            [rotating, ["old"]],
            [BASE, ["new", "old"]],
        ] as const) {
            const wanted = args.originSecretGenerations.length;
            await assert.rejects(
                recordStandby(args, ISSUER, secretIs(held)),
                new RegExp(
                    `holds ${held.length} of the ${wanted} values of edge:originSecretGenerations: .* repeat this`,
                ),
            );
            const previewed = await recordStandby(args, ISSUER, secretIs(held), { preview: true });
            assert.match(rules(previewed), /"values":\{"__pulumiUnknown":true\}/);
        }
        assert.match(
            rules(await recordStandby(rotating, ISSUER, secretIs(["old", "new"]))),
            /"values":\["old","new"\]/,
        );
    });

    it("goes on without them in a preview that may not read them alone", async () => {
        const refused = (reason: string, preview: boolean) =>
            recordStandby(
                BASE,
                ISSUER,
                () => {
                    throw new Error(reason);
                },
                { preview },
            );
        await refused("api error AccessDeniedException: no policy allows it", true);
        await assert.rejects(refused("api error AccessDeniedException: no policy allows it", false), /AccessDenied/);
        await assert.rejects(refused("api error ResourceNotFoundException", true), /ResourceNotFound/);
    });
});
