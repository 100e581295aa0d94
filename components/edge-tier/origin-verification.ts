import { createHash } from "node:crypto";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { CLOUDFRONT_REGION } from "../shared/cloudfront-region";
import type { DeletionGuard } from "../shared/deletion-guard";
import { replicasOf, type SecretReplica } from "../shared/generated-secret";

interface OriginVerificationArgs {
    /** Prefix of physical names. */
    readonly namePrefix: string;
    /** KMS key of the secret, in the environment's region. */
    readonly secretsKeyArn: pulumi.Input<string>;
    /** KMS key in CloudFront's region. */
    readonly keyArn: pulumi.Input<string>;
    /**
     * Generations of the secret: the CDN sends the first, load balancers accept all, 1 or 2 (`validate.ts`). To rotate
     * without a refused request, deploy `[1, 2]`, then `[2, 1]`, then `[2]`: nothing makes the CDN wait for the load
     * balancers, the second region's least of all.
     */
    readonly generations: readonly number[];
    readonly deletionGuard: DeletionGuard;
    /** Second region, whose load balancer knows the CDN by the same values. @default none */
    readonly replica?: SecretReplica | undefined;
}

/** Header in which the CDN proves that a request comes from this distribution and no other customer's. */
export const ORIGIN_HEADER = "x-integers-origin";

/**
 * The secret that CDN and load balancer share. KMS makes it: a ciphertext holds fresh randomness, so its digest is a
 * secret that nobody chose, that stays the same between deployments, and that the state keeps encrypted. Decision 0020.
 */
export class OriginVerification extends pulumi.ComponentResource {
    /** What the CDN sends. A secret. */
    readonly current: pulumi.Output<string>;
    /** What the load balancer accepts. Secrets. */
    readonly accepted: pulumi.Output<string[]>;
    /** Secret with the accepted values as a JSON list: the way to a load balancer of another stack (R-DR-3). */
    readonly secretArn: pulumi.Output<string>;

    constructor(name: string, args: OriginVerificationArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:edge:OriginVerification", name, {}, opts);
        const values = args.generations.map((generation) => this.secretOf(name, generation, args.keyArn));
        this.current = values[0]!;
        this.accepted = pulumi.secret(pulumi.all(values));
        const secret = new aws.secretsmanager.Secret(
            name,
            {
                name: `${args.namePrefix}/origin-header`,
                description: "Values of the header by which load balancers know their CDN",
                kmsKeyId: args.secretsKeyArn,
                // A name in its recovery window cannot be used again.
                recoveryWindowInDays: args.deletionGuard.protect ? 30 : 0,
                replicas: replicasOf(args.replica),
            },
            { parent: this },
        );
        new aws.secretsmanager.SecretVersion(
            name,
            { secretId: secret.id, secretString: pulumi.jsonStringify(this.accepted) },
            { parent: this },
        );
        this.secretArn = secret.arn;
        this.registerOutputs({ secretArn: this.secretArn });
    }

    private secretOf(name: string, generation: number, keyId: pulumi.Input<string>): pulumi.Output<string> {
        const ciphertext = new aws.kms.Ciphertext(
            `${name}-${generation}`,
            { keyId, plaintext: `origin verification ${generation}`, region: CLOUDFRONT_REGION },
            { parent: this, additionalSecretOutputs: ["ciphertextBlob"] },
        );
        return pulumi.secret(
            ciphertext.ciphertextBlob.apply((blob) => createHash("sha256").update(blob).digest("hex")),
        );
    }
}
