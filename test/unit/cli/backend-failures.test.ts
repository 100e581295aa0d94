/** What the engine says where the state bucket or the secrets' key cannot be used: its words with an S3 and a KMS that answered so. */
import * as assert from "node:assert";
import { describeBackendFailure } from "../../../cli/terminal/backend-failures";
import { failures } from "../../../cli/terminal/finish";
import { UNRECORDED } from "../../../cli/engine/pulumi-command";
import { describeErrors } from "../../../cli/terminal/messages";
import { noChanges } from "../../../cli/run/results";

const META = 'read ".pulumi/meta.yaml": blob (key ".pulumi/meta.yaml")';
const NUMBERS = "https response error StatusCode: 403, RequestID: ABC, HostID: hosthost,";

describe("a state backend that cannot be used", () => {
    for (const [said, told, way] of [
        [
            `${META} (code=Unknown): operation error S3: GetObject, ${NUMBERS} api error ExpiredToken: The provided token has expired.`,
            "The state bucket cannot be used: GetObject: ExpiredToken: The provided token has expired.",
            /^Sign in to AWS/,
        ],
        [
            `${META} (code=Unknown): operation error S3: GetObject, get identity: get credentials: failed to refresh cached credentials, no EC2 IMDS role found`,
            "The state bucket cannot be used: GetObject: get identity: get credentials: failed to refresh cached credentials, no EC2 IMDS role found",
            /^Sign in to AWS/,
        ],
        [
            `2 errors occurred:\n\t1) operation error S3: PutObject, ${NUMBERS} api error AccessDenied: Access Denied\n\t2) PermissionDenied\n`,
            "The state bucket cannot be used: PutObject: AccessDenied: Access Denied",
            /docs\/ci\.md/,
        ],
        [
            `error listing stacks: could not list bucket: blob (code=NotFound): operation error S3: ListObjectsV2, ${NUMBERS} NoSuchBucket: The specified bucket does not exist`,
            "The state bucket cannot be used: ListObjectsV2: NoSuchBucket: The specified bucket does not exist",
            /pulumi login 's3:.*operator-guide\.md#state-and-secrets-provider/,
        ],
        [
            `${META} (code=Unknown): operation error S3: GetObject, ${NUMBERS} api error PermanentRedirect: The bucket you are attempting`,
            "The state bucket cannot be used: GetObject: PermanentRedirect: The bucket you are attempting",
            /^Name the region that the bucket is in: pulumi login/,
        ],
        [
            `${META} (code=Unknown): operation error S3: GetObject, resolve auth scheme: resolve endpoint: endpoint rule error, Invalid region: region was not a valid DNS name.`,
            "The state bucket cannot be used: GetObject: resolve auth scheme: resolve endpoint: endpoint rule error, Invalid region: region was not a valid DNS name.",
            /^Name the region that the bucket is in: pulumi login/,
        ],
        [
            `${META} (code=Unknown): operation error S3: GetObject, exceeded maximum number of attempts, 3, ${NUMBERS} api error SlowDown: Please reduce your request rate.`,
            "The state bucket cannot be used: GetObject: exceeded maximum number of attempts, 3, SlowDown: Please reduce your request rate.",
            /again/,
        ],
        [
            "get stack secrets manager: secrets (code=PermissionDenied): operation error KMS: Decrypt, https response error StatusCode: 400, RequestID: , DisabledException: key/abc is disabled.",
            "The key of the secrets provider cannot be used: Decrypt: DisabledException: key/abc is disabled.",
            /aws kms enable-key/,
        ],
        [
            "get stack secrets manager: secrets (code=NotFound): operation error KMS: Decrypt, https response error StatusCode: 400, RequestID: , NotFoundException: Alias is not found.",
            "The key of the secrets provider cannot be used: Decrypt: NotFoundException: Alias is not found.",
            /^secretsprovider and encryptedkey/,
        ],
    ] as const) {
        it(`is told in AWS's words, with a way out: ${told.slice(0, 90)}`, () => {
            const text = describeErrors([], [], `error: ${said}`);
            const [first, second = ""] = text.split("\n");
            assert.strictEqual(first, told);
            assert.match(second, way);
            assert.ok(describeErrors([], [], `error: ${said}`, { debug: true }).includes(said.split("\n")[0]!));
        });
    }

    it("is not what a resource's own request to S3 met", () => {
        const message = "creating S3 Bucket: operation error S3: CreateBucket, api error AccessDenied: no";
        const urn = "urn:pulumi:staging::p::aws:s3/bucket:Bucket::b";
        assert.strictEqual(
            describeErrors([{ urn, severity: "error", message }], [], ""),
            `aws:s3/bucket:Bucket b: ${message}`,
        );
        assert.strictEqual(describeBackendFailure("no such zone"), undefined);
    });
});

describe("a state that could not be written", () => {
    const unsaved = (name: string) => ({
        urn: `urn:pulumi:staging::p::aws:s3/bucket:Bucket::${name}`,
        severity: "error" as const,
        message:
            "post-step event returned an error: failed to save snapshot: An IO error occurred while writing the new snapshot file: " +
            `blob (key ".pulumi/stacks/p/staging.json") (code=Unknown): operation error S3: PutObject, ${NUMBERS} api error ExpiredToken: The provided token has expired.`,
    });
    const text = describeErrors([unsaved("a"), unsaved("b"), { ...unsaved("c"), message: "no such zone" }], [], "");

    it("is told once, beside what else failed, and says that the state may lack something", () => {
        assert.match(
            text,
            /^The state could not be written, so the run ended\. The state bucket cannot be used: PutObject: Exp/,
        );
        assert.match(text, /may be done and not be in the state\. The next run says what is pending/);
        assert.match(text, /\naws:s3\/bucket:Bucket c: no such zone$/);
        assert.strictEqual(text.match(/ExpiredToken/g)?.length, 1);
        // A backend on a full disk.
        const full = "post-step event returned an error: failed to save snapshot: no space left on device";
        assert.match(
            describeErrors([{ ...unsaved("a"), message: full }], [], ""),
            /so the run ended\. no space left on device\n/,
        );
    });

    it("lets nobody promise that nothing is lost", () => {
        const layer = { layer: "network", result: "failed", changes: noChanges, violations: [], seconds: 1 } as const;
        const report = (error: string) => ({
            environment: "staging",
            sandbox: false,
            seconds: 1,
            layers: [{ ...layer, policy: { mandatory: 0, advisory: 0 }, error }],
        });
        assert.match(failures(report("no room"), "up").at(-1)!, /^Nothing is lost/);
        for (const error of [text, `The engine was ended by SIGKILL. ${UNRECORDED}: run the same command.`]) {
            assert.match(
                failures(report(error), "up").at(-1)!,
                /^What the state holds stays as it is: correct the above/,
            );
        }
    });
});
