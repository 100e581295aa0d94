import * as assert from "node:assert";
import { answerKms, listenKms, SECRETS_SETTINGS } from "../../../sandbox/server/kms";

const base64 = (text: string): string => Buffer.from(text).toString("base64");

describe("KMS of the sandbox", () => {
    it("decrypts the data key of the stacks' configuration: 32 bytes, as the engine wants", () => {
        const { status, body } = answerKms("TrentService.Decrypt", {
            CiphertextBlob: SECRETS_SETTINGS.encryptedkey,
        });
        assert.strictEqual(status, 200);
        assert.strictEqual(Buffer.from(body["Plaintext"]!, "base64").length, 32);
    });

    it("decrypts what it encrypted, and refuses what it did not, and calls that it does not know", () => {
        const { body } = answerKms("TrentService.Encrypt", { Plaintext: base64("key") });
        assert.notStrictEqual(body["CiphertextBlob"], base64("key"));
        const again = answerKms("TrentService.Decrypt", { CiphertextBlob: body["CiphertextBlob"]! });
        assert.strictEqual(again.body["Plaintext"], base64("key"));
        const foreign = answerKms("TrentService.Decrypt", { CiphertextBlob: base64("key") });
        assert.deepStrictEqual([foreign.status, foreign.body["__type"]], [400, "InvalidCiphertextException"]);
        const other = answerKms("TrentService.CreateKey", {});
        assert.deepStrictEqual([other.status, other.body["__type"]], [400, "UnsupportedOperationException"]);
    });

    it("answers over HTTP, broken requests too, and no more once closed", async () => {
        const kms = await listenKms();
        const call = (body: string) =>
            fetch(`http://127.0.0.1:${kms.port}/`, {
                method: "POST",
                headers: { "X-Amz-Target": "TrentService.Decrypt" },
                body,
            });
        const answer = await call(JSON.stringify({ CiphertextBlob: SECRETS_SETTINGS.encryptedkey }));
        assert.strictEqual(answer.headers.get("content-type"), "application/x-amz-json-1.1");
        assert.ok("Plaintext" in ((await answer.json()) as object));
        assert.strictEqual((await call("{")).status, 400);
        kms.close();
        await assert.rejects(call("{}"));
    });
});
