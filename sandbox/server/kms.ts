/**
 * The two calls of AWS KMS with which Pulumi keeps a stack's secrets (`secretsprovider: awskms://…`): it decrypts the
 * stack's data key at the start of each command. With a passphrase it would derive a key instead, a million rounds a
 * stack: a fifth of a second for each command, and as much again for each stack whose outputs a layer reads.
 *
 * Protects nothing: what is encrypted here says what it was. The sandbox's state holds only made-up values.
 */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Listening } from "./listen";

/** In front of what was encrypted. */
const MARK = "sandbox:";
const KEY_ARN = "arn:aws:kms:us-east-1:123456789012:alias/pulumi-secrets";
/** Every stack has the same data key; Pulumi wants 32 bytes. */
const DATA_KEY = Buffer.alloc(32, "sandbox");

/** What a stack's configuration says about its secrets, as `pulumi stack init --secrets-provider` writes it. */
export const SECRETS_SETTINGS = {
    secretsprovider: "awskms://alias/pulumi-secrets?region=us-east-1",
    encryptedkey: encrypt(DATA_KEY).toString("base64"),
} as const;

interface Answer {
    readonly status: number;
    readonly body: Readonly<Record<string, string>>;
}

function encrypt(plaintext: Buffer): Buffer {
    return Buffer.concat([Buffer.from(MARK), plaintext]);
}

function decrypt(ciphertext: Buffer): Buffer | undefined {
    return ciphertext.subarray(0, MARK.length).toString() === MARK ? ciphertext.subarray(MARK.length) : undefined;
}

/**
 * Answers one request in KMS's JSON protocol.
 *
 * @param target the header `X-Amz-Target`, for instance `TrentService.Decrypt`
 * @see https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html
 */
export function answerKms(target: string, request: Readonly<Record<string, string>>): Answer {
    const bytes = (name: string): Buffer => Buffer.from(request[name] ?? "", "base64");
    switch (target) {
        case "TrentService.Encrypt": {
            const body = { CiphertextBlob: encrypt(bytes("Plaintext")).toString("base64"), KeyId: KEY_ARN };
            return { status: 200, body };
        }
        case "TrentService.Decrypt": {
            const plaintext = decrypt(bytes("CiphertextBlob"));
            return plaintext === undefined
                ? { status: 400, body: { __type: "InvalidCiphertextException", message: "not of this sandbox" } }
                : { status: 200, body: { Plaintext: plaintext.toString("base64"), KeyId: KEY_ARN } };
        }
        default:
            return {
                status: 400,
                body: { __type: "UnsupportedOperationException", message: `the sandbox has no ${target}` },
            };
    }
}

async function answer(request: IncomingMessage): Promise<Answer> {
    const body = JSON.parse((await text(request)) || "{}") as Record<string, string>;
    return answerKms(String(request.headers["x-amz-target"]), body);
}

/** Listens on a free port of this machine, as the endpoint of KMS (`AWS_ENDPOINT_URL_KMS`). */
export async function listenKms(): Promise<Listening> {
    const server = createServer((request, response) => {
        answer(request).then(
            ({ status, body }) =>
                response.writeHead(status, { "Content-Type": "application/x-amz-json-1.1" }).end(JSON.stringify(body)),
            (error: unknown) => response.writeHead(400).end(String(error)),
        );
    });
    await new Promise<void>((resolve, reject) => {
        server.once("error", reject).listen(0, "127.0.0.1", resolve);
    });
    return {
        port: (server.address() as AddressInfo).port,
        close: () => {
            server.close();
            server.closeAllConnections();
        },
    };
}
