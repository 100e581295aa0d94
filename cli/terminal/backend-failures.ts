/** What AWS said to the engine about the state bucket, or about the key of the secrets provider, and what to do. Pure. */

const LOGIN = "pulumi login 's3://<state-bucket>?region=<state-region>'";

/** AWS's words, and the way out; the first that fits. */
const WAYS: readonly (readonly [RegExp, string])[] = [
    // An expired login of IAM Identity Center is one, too: "the SSO session has expired or is invalid".
    [
        /get credentials|ExpiredToken|InvalidAccessKeyId|InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch/,
        "Sign in to AWS (aws sso login, or set AWS_PROFILE), then run the same command.",
    ],
    [/AccessDenied/, "What a role needs of the state bucket and of the key: docs/ci.md, step 2."],
    [
        /NoSuchBucket/,
        `Make it, or log in to the one that you have: ${LOGIN} (docs/operator-guide.md#state-and-secrets-provider).`,
    ],
    [
        /PermanentRedirect|AuthorizationHeaderMalformed|[Ii]nvalid region/,
        `Name the region that the bucket is in: ${LOGIN}`,
    ],
    [
        /DisabledException|KMSInvalidState/,
        "Bring the key back (aws kms enable-key; one that is to be deleted first by aws kms cancel-key-deletion): without it " +
            "no secret of the state can be read.",
    ],
    [
        /NotFoundException|InvalidCiphertext|IncorrectKey/,
        "secretsprovider and encryptedkey of Pulumi.<environment>.yaml must be those with which the stack was made; is this " +
            "the environment's own account?",
    ],
];

const OTHERWISE = "Run the same command again; if it fails again, look at the network and at AWS's health.";

/** Nobody outside of AWS can use these. */
const NUMBERS = /https response error StatusCode: \d+, RequestID: [^,]*, (?:HostID: [^,]*, )?|\bapi error /g;

const SUBJECTS = {
    S3: "The state bucket cannot be used:",
    KMS: "The key of the secrets provider cannot be used:",
} as const;

/**
 * Of an error that no resource had: a provider's own requests to S3 and KMS fail in the same words.
 *
 * @returns undefined where it is not about the backend
 */
export function backendFailure(said: string): readonly [found: string, wayOut: string] | undefined {
    const found = /operation error (S3|KMS): (\w+), (.*)/.exec(said);
    if (found === null) {
        return undefined;
    }
    const [, service, operation, words = ""] = found;
    const way = WAYS.find(([form]) => form.test(words))?.[1] ?? OTHERWISE;
    return [`${SUBJECTS[service as keyof typeof SUBJECTS]} ${operation}: ${words.replace(NUMBERS, "")}`, way];
}

/** The same as a paragraph. */
export function describeBackendFailure(said: string): string | undefined {
    return backendFailure(said)?.join("\n");
}

/** How the error begins of a run that could not keep its state; `finish` promises less then. */
export const NOT_KEPT = "The state could not be written, so the run ended.";

const UNSAVED = /failed to save snapshot: /;

/** Of an operation whose result the backend did not take: the same for each resource that was under way. */
export function isUnsaved(message: string): boolean {
    return UNSAVED.test(message);
}

export function describeUnsaved(message: string): string {
    const why = describeBackendFailure(message) ?? message.replace(/^[^]*failed to save snapshot: /, "");
    return (
        `${NOT_KEPT} ${why}\n` +
        "What was under way may be done and not be in the state. The next run says what is pending, and how to release the lock of this one."
    );
}
