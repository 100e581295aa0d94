/** Further names of the front door: certificate, records, CDN, sign-in; and what is refused. */
import * as assert from "node:assert";
import type { EdgeTierArgs } from "../../../components/edge-tier";
import { checkAdditionalNames, type AdditionalNames } from "../../../components/edge-tier/additional-names";
import { StandbyEdge } from "../../../components/edge-tier/standby-edge";
import { record, type Recorder } from "../mocks";
import { BASE, recordEdge } from "./fixture";
import { EDGE_OUTPUTS } from "./outputs";

const DOMAIN = "integers.example.com";
const OWN_ZONE = "Z0123456789ABCDEFGHIJ";
const ZONE = "Z9876543210ABCDEFGHIJ";
const NAMES: AdditionalNames = {
    [`www.${DOMAIN}`]: { dns: "route53" },
    "counters.org": { dns: "route53", hostedZoneId: ZONE },
    "www.old.example": { dns: "elsewhere" },
};
const NO_ZONES: AdditionalNames = { [`www.${DOMAIN}`]: { dns: "route53" }, "www.old.example": { dns: "elsewhere" } };

/** Zone, type and target of each record of viewers and of validation, by its name. */
function records(made: Recorder): Record<string, unknown> {
    return Object.fromEntries(
        made
            .ofType("aws:route53/record:Record")
            .filter(({ name }) => /^edge-(viewers|dns-validation)-/.test(name))
            .map(({ name, inputs }) => [
                name,
                [
                    inputs["zoneId"],
                    inputs["name"],
                    inputs["type"],
                    (inputs["aliases"] as { name: string }[] | undefined)?.[0]!.name ?? "validation",
                ],
            ]),
    );
}

const further = (made: Recorder, certificate: string) =>
    (made.one("aws:acm/certificate:Certificate", certificate).inputs["subjectAlternativeNames"] as string[]).slice(1);

describe("EdgeTier: further names", () => {
    it("are on the CDN and its certificate, which waits for a record of each, whoever makes it", async () => {
        const made = await recordEdge({ additionalNames: NAMES });
        const distribution = made.one("aws:cloudfront/distribution:Distribution");
        assert.deepStrictEqual(distribution.inputs["aliases"], [DOMAIN, ...Object.keys(NAMES)]);
        assert.deepStrictEqual(further(made, "edge-dns-cdn"), Object.keys(NAMES));
        const validation = made.one("aws:acm/certificateValidation:CertificateValidation", "edge-dns-cdn");
        assert.deepStrictEqual(
            validation.inputs["validationRecordFqdns"],
            [DOMAIN, ...Object.keys(NAMES)].map((name) => `_3f1a.${name}.`),
        );
        // Viewers do not connect to the load balancer: its certificate stays as it is.
        assert.deepStrictEqual(further(made, "edge-dns"), []);
        const own = made.one("aws:acm/certificateValidation:CertificateValidation", "edge-dns");
        assert.deepStrictEqual(own.inputs["validationRecordFqdns"], [`_3f1a.${DOMAIN}.`]);
    });

    it("have their records in the domain's zone or one of their own, or none of ours", async () => {
        const cdn = "d111111abcdef8.cloudfront.net";
        assert.deepStrictEqual(records(await recordEdge({ additionalNames: NAMES })), {
            "edge-viewers-a": [OWN_ZONE, DOMAIN, "A", cdn],
            "edge-viewers-aaaa": [OWN_ZONE, DOMAIN, "AAAA", cdn],
            [`edge-dns-validation-www.${DOMAIN}`]: [OWN_ZONE, `_3f1a.www.${DOMAIN}.`, "CNAME", "validation"],
            [`edge-viewers-www.${DOMAIN}-a`]: [OWN_ZONE, `www.${DOMAIN}`, "A", cdn],
            [`edge-viewers-www.${DOMAIN}-aaaa`]: [OWN_ZONE, `www.${DOMAIN}`, "AAAA", cdn],
            "edge-dns-validation-counters.org": [ZONE, "_3f1a.counters.org.", "CNAME", "validation"],
            "edge-viewers-counters.org-a": [ZONE, "counters.org", "A", cdn],
            "edge-viewers-counters.org-aaaa": [ZONE, "counters.org", "AAAA", cdn],
        });
    });

    it("are in both load balancers' certificates where viewers connect to these, and follow a failover", async () => {
        const args: EdgeTierArgs = { ...BASE, entry: "internet", additionalNames: NO_ZONES };
        const made = await recordEdge(args);
        assert.deepStrictEqual(further(made, "edge-dns"), Object.keys(NO_ZONES));
        assert.deepStrictEqual(further(made, "edge-dns-cdn"), []);
        const waits = made.one("aws:acm/certificateValidation:CertificateValidation", "edge-dns");
        assert.deepStrictEqual(
            waits.inputs["validationRecordFqdns"],
            [DOMAIN, ...Object.keys(NO_ZONES)].map((name) => `_3f1a.${name}.`),
        );
        assert.deepStrictEqual(records(made)[`edge-viewers-www.${DOMAIN}-a`], [
            OWN_ZONE,
            `www.${DOMAIN}`,
            "A",
            `origin.${DOMAIN}`,
        ]);
        const issuer = {
            tokenIssuer: "https://i",
            tokenJwksUrl: "https://i/k",
            tokenRolesClaim: "r",
            tokenClientId: "c",
        };
        const standbyArgs = { ...args, region: "us-west-2", originSecretArn: "", issuer };
        const standby = await record(() => new StandbyEdge("edge", standbyArgs), { outputs: EDGE_OUTPUTS });
        assert.deepStrictEqual(further(standby, "edge"), Object.keys(NO_ZONES));
        const validation = standby.one("aws:acm/certificateValidation:CertificateValidation");
        assert.deepStrictEqual(
            (validation.inputs["validationRecordFqdns"] as string[]).sort(),
            [DOMAIN, ...Object.keys(NO_ZONES)].map((name) => `_3f1a.${name}.`).sort(),
        );
    });

    it("are where a sign-in may return to", async () => {
        const { inputs } = (await recordEdge({ additionalNames: NAMES })).one(
            "aws:cognito/userPoolClient:UserPoolClient",
        );
        const all = [DOMAIN, ...Object.keys(NAMES)];
        assert.deepStrictEqual(
            inputs["callbackUrls"],
            all.map((name) => `https://${name}/auth/callback`),
        );
        assert.deepStrictEqual(
            inputs["logoutUrls"],
            all.map((name) => `https://${name}/`),
        );
    });

    const many = (count: number) =>
        Object.fromEntries(Array.from({ length: count }, (_, i) => [`n${i}.org`, { dns: "elsewhere" } as const]));
    const elsewhere = (name: string): AdditionalNames => ({ [name]: { dns: "elsewhere" } });
    const wrong: readonly (readonly [AdditionalNames, RegExp, "cdn" | "internet"])[] = [
        [many(9), /edge:additionalNames\["n8\.org"\] is one of 9 names; allowed are 8/, "cdn"],
        [elsewhere("*.example.com"), /\["\*.example.com"\] is no name; allowed are lower-case names/, "cdn"],
        [elsewhere("localhost"), /"localhost"\] is no name; allowed are/, "cdn"],
        ...[DOMAIN, `origin.${DOMAIN}`, `auth.${DOMAIN}`].map(
            (name) => [elsewhere(name), /a name that the tier has a use of its own for/, "cdn"] as const,
        ),
        [
            { "example.com": { dns: "route53" } },
            /\["example.com"\]\.dns is route53, and the zone of integers.example.com does not hold/,
            "cdn",
        ],
        [{ [`x${DOMAIN}`]: { dns: "route53" } }, /integers.example.com does not hold that name/, "cdn"],
        [{ "counters.org": { dns: "route53", hostedZoneId: ZONE } }, /network:entry is internet/, "internet"],
    ];
    for (const [additionalNames, message, entry] of wrong) {
        it(`refuses: ${message.source}`, () => assert.rejects(recordEdge({ additionalNames, entry }), message));
    }

    it("takes what is just within the limits", () => {
        for (const [additionalNames, entry] of [
            [many(8), "cdn"],
            [NAMES, "cdn"],
            [NO_ZONES, "internet"],
            [elsewhere("example.com"), "cdn"],
        ] as const) {
            checkAdditionalNames({ domainName: DOMAIN, additionalNames }, entry);
        }
    });
});
