/** What every bucket of the platform is (R-SEC-1, R-SEC-2, R-COST-1). */
import * as assert from "node:assert";
import * as pulumi from "@pulumi/pulumi";
import {
    type BucketLifecycle,
    createPrivateBucket,
    type PrivateBucketArgs,
} from "../../../components/shared/private-bucket";
import { record } from "../mocks";

const ARN = "arn:aws:s3:us-east-1:123456789012:Bucket/files";
const setting = (name: string) => `aws:s3/bucket${name}:Bucket${name}`;

const build = (changes: Partial<PrivateBucketArgs> = {}) =>
    record(() => {
        const parent = new pulumi.ComponentResource("integers:test:Parent", "parent");
        createPrivateBucket(
            "files",
            {
                bucketName: "integers-prod-files",
                encryption: { kmsKeyArn: "arn:key" },
                lifecycle: { noncurrentDays: 30 },
                deletionGuard: { protect: true },
                ...changes,
            },
            { parent },
        );
    });

const rulesOf = async (lifecycle: BucketLifecycle) =>
    (await build({ lifecycle })).one(setting("LifecycleConfiguration")).inputs["rules"];

describe("a private bucket", () => {
    it("refuses every request without TLS, to itself and to its objects, before whatever its owner allows", async () => {
        const allowed = { Sid: "Read", Effect: "Allow", Action: ["s3:GetObject"], Resource: `${ARN}/*` } as const;
        const { inputs } = (await build({ statements: () => [allowed] })).one(setting("Policy"));
        assert.deepStrictEqual((JSON.parse(inputs["policy"] as string) as { Statement: unknown }).Statement, [
            {
                Sid: "DenyPlainTransport",
                Effect: "Deny",
                Principal: "*",
                Action: "s3:*",
                Resource: [ARN, `${ARN}/*`],
                Condition: { Bool: { "aws:SecureTransport": "false" } },
            },
            allowed,
        ]);
    });

    it("gets one setting after the other where S3 asks for it", async () => {
        const made = await build({ objectLock: { mode: "GOVERNANCE", days: 30 } });
        for (const [later, first, name] of [
            ["LifecycleConfiguration", "Versioning", "versioning"],
            ["ObjectLockConfiguration", "Versioning", "versioning"],
            ["Policy", "PublicAccessBlock", "public-access"],
        ] as const) {
            const { urn } = made.one(setting(first), `files-${name}`);
            assert.ok(made.one(setting(later)).waitsFor.includes(urn), later);
        }
    });

    it("is never replaced for a lock, which S3 takes on and off where it is", async () => {
        const { ignoreChanges } = (await build({})).one("aws:s3/bucket:Bucket");
        assert.deepStrictEqual(ignoreChanges, ["objectLockEnabled"]);
    });

    const uploads = { abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } };
    const main = { id: "tiers-and-expiry", status: "Enabled", noncurrentVersionExpiration: { noncurrentDays: 30 } };
    const cases: readonly (readonly [what: string, lifecycle: BucketLifecycle, rules: readonly object[]])[] = [
        [
            "keeps what its writer does not delete, versions, their markers and broken uploads apart",
            { noncurrentDays: 30 },
            [
                {
                    ...main,
                    filter: { prefix: "" },
                    transitions: [],
                    expiration: { expiredObjectDeleteMarker: true },
                    ...uploads,
                },
            ],
        ],
        [
            "moves objects to the cheaper tiers and lets them expire",
            { infrequentAccessDays: 30, archiveDays: 90, expireDays: 400, noncurrentDays: 30 },
            [
                {
                    ...main,
                    filter: { prefix: "" },
                    transitions: [
                        { days: 30, storageClass: "STANDARD_IA" },
                        { days: 90, storageClass: "GLACIER_IR" },
                    ],
                    expiration: { days: 400 },
                    ...uploads,
                },
            ],
        ],
        [
            "lets a folder expire alone, and broken uploads wherever they lie",
            { prefix: "artifacts/", expireDays: 31, noncurrentDays: 30 },
            [
                { ...main, filter: { prefix: "artifacts/" }, transitions: [], expiration: { days: 31 } },
                { id: "uploads", status: "Enabled", filter: { prefix: "" }, ...uploads },
            ],
        ],
    ];
    for (const [what, lifecycle, rules] of cases) {
        it(what, async () => assert.deepStrictEqual(await rulesOf(lifecycle), rules));
    }
});
