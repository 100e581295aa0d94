/**
 * Secrets whose first value Secrets Manager generates (R-APP-5; docs/decisions/0011): the value is taken once, is an
 * engine secret in the state, and never an output.
 */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "./child-options";

/** Characters that break a URL, a shell or PgBouncer's user list, in generated passwords as in rotated ones. */
export const EXCLUDED_CHARACTERS = " %+~`#$&*()|[]{}:;<>?!'/@\"\\,=^-";

/** Where a secret is replicated to, and the key that encrypts it there (R-DR-1). */
export interface SecretReplica {
    readonly region: string;
    readonly secretsKeyArn: pulumi.Input<string>;
}

/** The argument of `aws.secretsmanager.Secret`. Absent without a second region. */
export function replicasOf(
    replica: SecretReplica | undefined,
): aws.types.input.secretsmanager.SecretReplica[] | undefined {
    return replica && [{ region: replica.region, kmsKeyId: replica.secretsKeyArn }];
}

/** A replica has the secret's name and suffix, in its own region (Secrets Manager User Guide, "Replicate secrets"). */
export function arnIn(region: string, arn: pulumi.Input<string>): pulumi.Output<string> {
    return pulumi.output(arn).apply((text) =>
        text
            .split(":")
            .map((part, i) => (i === 3 ? region : part))
            .join(":"),
    );
}

interface SecretArgs {
    readonly description: string;
    readonly kmsKeyArn: pulumi.Input<string>;
    /** @default none */
    readonly replica?: SecretReplica | undefined;
}

export function createSecret(name: string, args: SecretArgs, opts: ChildOptions): aws.secretsmanager.Secret {
    return new aws.secretsmanager.Secret(
        name,
        {
            description: args.description,
            kmsKeyId: args.kmsKeyArn,
            recoveryWindowInDays: 30,
            replicas: replicasOf(args.replica),
        },
        opts,
    );
}

/** Secrets Manager's own generator: no package, no randomness of this machine. */
export function generatePassword({ parent }: ChildOptions): pulumi.Output<string> {
    const generated = aws.secretsmanager.getRandomPasswordOutput(
        { passwordLength: 40, excludeCharacters: EXCLUDED_CHARACTERS, requireEachIncludedType: false },
        { parent },
    );
    return pulumi.secret(generated.randomPassword);
}

/** What `createVersion` put as `password`. */
export function passwordOf(version: aws.secretsmanager.SecretVersion): pulumi.Output<string> {
    return pulumi.secret(
        version.secretString.apply((text) => (JSON.parse(text ?? "{}") as { password: string }).password),
    );
}

/**
 * A version of a secret. Later changes of its value are ignored: every run generates another password, and the values
 * after the first are the rotation's.
 *
 * @param label keeps the version: AWS may delete versions without a label; a refresh would lose this one, and the next
 * update would make the first password current again
 */
export function createVersion(
    name: string,
    secret: aws.secretsmanager.Secret,
    value: Record<string, pulumi.Input<string | number | boolean>>,
    label: string,
    opts: ChildOptions,
): aws.secretsmanager.SecretVersion {
    return new aws.secretsmanager.SecretVersion(
        name,
        {
            secretId: secret.id,
            secretString: pulumi.secret(pulumi.jsonStringify(value)),
            versionStages: ["AWSCURRENT", `integers-${label}`],
        },
        { ...opts, ignoreChanges: ["secretString", "versionStages"], additionalSecretOutputs: ["secretString"] },
    );
}
