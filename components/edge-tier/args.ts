import type * as pulumi from "@pulumi/pulumi";
import type { AlarmTopics } from "../shared/alarms";
import type { DeletionGuard } from "../shared/deletion-guard";
import type { SecretReplica } from "../shared/generated-secret";
import type { Entry } from "../vpc/flows";
import type { AdditionalNames } from "./additional-names";
import type { PriceClass } from "./cdn";
import type { Role } from "./listener-rules";
import type { EmailSender } from "./user-directory";
import type { WafChoices } from "./waf-statements";

/** Who issues tokens: the tier's own Cognito user pool, or an OpenID Connect provider that exists (R-EDGE-7). */
export type IdentityArgs =
    | {
          readonly provider: "cognito";
          /**
           * "required" asks everybody for a one-time code, and Cognito's pages help to set it up. With "optional" they do not ("Adding MFA
           * to a user pool"): nobody has one unless the application offers it.
           */
          readonly mfa: "optional" | "required";
          /** Cognito's threat protection; charged by the monthly active user (PLUS tier). */
          readonly threatProtection: boolean;
          /** Minutes, 5 to 60: how long a withdrawn role still works. */
          readonly accessTokenMinutes: number;
          /** Days, 1 to 365: how long a sign-in can be prolonged. */
          readonly refreshTokenDays: number;
          /**
           * Who sends the pool's codes: a verified identity of SES, and the sender address that users see.
           * @default Cognito's own sender, whose daily limit is too low for production (Cognito API,
           * EmailConfigurationType)
           */
          readonly emailSender?: EmailSender | undefined;
      }
    | {
          readonly provider: "external";
          /** The `iss` claim of its tokens. */
          readonly issuer: string;
          /** HTTPS address of its key set (RS256, keys of 2,048 bits, at most 10). */
          readonly jwksUrl: string;
          /** The `aud` claim that its tokens for this service carry. */
          readonly audience: string;
          /** Whether that claim is one text or a list; ALB refuses a token of the other form. @default "single-string" */
          readonly audienceFormat?: "single-string" | "string-array" | undefined;
          /** Claim with the user's groups, e.g. `roles`. */
          readonly rolesClaim: string;
          /** Whether that claim is a list or one text with spaces. @default "string-array" */
          readonly rolesFormat?: "string-array" | "space-separated-values" | undefined;
      };

/**
 * Shield Standard protects CloudFront, Route 53 and load balancers without being asked and without charge (AWS WAF
 * Developer Guide, "AWS Shield Standard overview"). Advanced is chosen by writing its price down (R-EDGE-5).
 */
export interface ShieldAdvanced {
    /** Must equal the price, so that nobody subscribes for a year by mistake. */
    readonly acknowledgeMonthlyCost: number;
}

/** Arguments of `EdgeTier`. */
export interface EdgeTierArgs extends WafChoices {
    /** Name of the environment; physical names begin with `integers-<environment>`. */
    readonly environment: string;
    /**
     * Name that viewers use, lower-case, e.g. `integers.example.com`: at most 58 characters, as `auth.<domain>` is a name at
     * Cognito, or 64 with an external issuer, as it is a certificate's (`validate.ts`).
     */
    readonly domainName: string;
    /** Public hosted zone of that name. @default the tier creates it, to be delegated once (docs/runbooks/edge-dns.md) */
    readonly hostedZoneId?: pulumi.Input<string> | undefined;
    /**
     * Further names that viewers use, at most 8, each with who makes its records. The application sees them in `Host`; the
     * sign-in returns to any of them. @default none
     */
    readonly additionalNames?: AdditionalNames | undefined;
    /** The same value as `Vpc`'s, whose load balancer security group admits who enters. */
    readonly entry: Entry;
    /** VPC of the subnets. */
    readonly vpcId: pulumi.Input<string>;
    /** Every public subnet, one per zone (R-EDGE-1). */
    readonly publicSubnetIds: pulumi.Input<string[]>;
    /** Security group of the load balancer tier. */
    readonly securityGroupId: pulumi.Input<string>;
    /** Who issues the tokens that open the API (R-EDGE-7). */
    readonly identity: IdentityArgs;
    /** Groups of users, each with the API paths that only its members may call. */
    readonly roles: Readonly<Record<string, Role>>;
    /**
     * Path patterns that need a valid token, and those that need none; at most 3 each. Programs may call both: rules
     * for people alone (anonymous-ip, bot control) skip them.
     */
    readonly api: { readonly paths: readonly string[]; readonly publicPaths: readonly string[] };
    /** Path patterns, 1 to 10, that the CDN caches and takes from the assets bucket. */
    readonly staticPaths: readonly string[];
    /** AWS's bot control group, charged by the request. */
    readonly botControl: boolean;
    /**
     * Path that the target group asks, and that rules for people alone let pass: the application answers it with 200, over plain
     * HTTP and without the database. The same value as `AppCluster`'s. @default "/up"
     */
    readonly healthPath?: string | undefined;
    /** Edge locations in use. */
    readonly priceClass: PriceClass;
    /** Generations of the secret between CDN and load balancer: [1]; [1, 2] and [2, 1] while rotating. */
    readonly originSecretGenerations: readonly number[];
    /** Shield Advanced, by writing its price down. @default Shield Standard, which is always on and free */
    readonly shieldAdvanced?: ShieldAdvanced | undefined;
    /** Days that access logs are kept in S3, 90 to 3,653. */
    readonly accessLogDays: number;
    /** Days that WAF's log groups keep, one of CloudWatch's steps. */
    readonly wafLogDays: number;
    /** KMS key for log groups of the environment's region. */
    readonly logsKeyArn: pulumi.Input<string>;
    /** KMS key for data, which lets CloudFront decrypt. */
    readonly dataKeyArn: pulumi.Input<string>;
    /** KMS key for secrets. */
    readonly secretsKeyArn: pulumi.Input<string>;
    /** Bucket that receives S3 server access logs. */
    readonly accessLogBucketName: pulumi.Input<string>;
    /** SNS topic of each severity, in the environment's region. */
    readonly alarmTopics: AlarmTopics;
    /**
     * Topics in us-east-1, where CloudFront's metrics are, and the certificate of the CDN and the sign-in pages.
     * @default alarmTopics; refused if the region is another one
     */
    readonly cdnAlarmTopics?: AlarmTopics | undefined;
    /** Guards load balancer, zone, user pool, buckets and the CDN's key. */
    readonly deletionGuard: DeletionGuard;
    /** Second region, to which the secret of the origin header is replicated (R-DR-1). @default none */
    readonly secretReplica?: SecretReplica | undefined;
}
