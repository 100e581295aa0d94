import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { DeletionGuard } from "../shared/deletion-guard";
import type { Role } from "./listener-rules";
import { accessTokenClaims, TokenIssuer } from "./token-issuer";

/** An identity of SES that sends the pool's messages (Cognito Developer Guide, "Email settings for user pools"). */
export interface EmailSender {
    /** ARN of a verified identity, an address or a domain, out of SES's sandbox. */
    readonly identityArn: string;
    /** Address of that identity, with or without a name: `Integers <no-reply@example.com>`. */
    readonly from: string;
}

/** Path of each viewer name to which Cognito's pages return, and no other. Who has signed out comes to `/`. */
export const CALLBACK_PATH = "/auth/callback";

/** What the client may ask for. */
export const SCOPES = ["openid", "email", "profile"];

interface UserDirectoryArgs {
    /** Prefix of physical names. */
    readonly namePrefix: string;
    /** Names that viewers use; sign-in returns to `CALLBACK_PATH` of each. */
    readonly viewerNames: readonly string[];
    /** Groups by name; a token carries those of its user in `cognito:groups`. */
    readonly roles: Readonly<Record<string, Role>>;
    /**
     * "required" asks everybody for a one-time code, and Cognito's pages help to set it up. With "optional" they do not ("Adding MFA
     * to a user pool"): nobody has one unless the application offers it.
     */
    readonly mfa: "optional" | "required";
    /** Cognito's threat protection (compromised passwords, risk by behaviour); needs the PLUS tier, priced by the user. */
    readonly threatProtection: boolean;
    /** Minutes that an access token lives, 5 to 60: how long a withdrawn role still works. */
    readonly accessTokenMinutes: number;
    /** Days that a sign-in can be prolonged by refreshing. */
    readonly refreshTokenDays: number;
    /** @default Cognito's own sender, for a limited number of messages a day */
    readonly emailSender?: EmailSender | undefined;
    readonly deletionGuard: DeletionGuard;
}

/** Claim of Cognito's tokens with the groups of the user. */
const ROLES_CLAIM = "cognito:groups";

/**
 * What threat protection does about a risk. Its full function takes the actions "that you configure", and AWS does not
 * say what a pool without any does (Cognito Developer Guide, "Advanced security with threat protection"). A second
 * factor clears a suspicion; at high risk, nobody gets in without one.
 */
const RISK_ACTIONS = {
    lowAction: { eventAction: "MFA_IF_CONFIGURED", notify: false },
    mediumAction: { eventAction: "MFA_IF_CONFIGURED", notify: false },
    highAction: { eventAction: "MFA_REQUIRED", notify: false },
};

/** Seconds for which a used refresh token stays valid, for a client that lost the reply; Cognito takes 0 to 60. */
const ROTATION_GRACE = 30;

/** Tokens are issued, refreshed with rotation, and carry the user's roles (R-EDGE-7). */
export class UserDirectory extends pulumi.ComponentResource {
    readonly userPoolId: pulumi.Output<string>;
    readonly userPoolArn: pulumi.Output<string>;
    readonly clientId: pulumi.Output<string>;
    readonly issuer: TokenIssuer;

    constructor(name: string, args: UserDirectoryArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:edge:UserDirectory", name, {}, opts);

        const pool = this.createPool(name, args);
        for (const [role, { description, precedence }] of Object.entries(args.roles)) {
            new aws.cognito.UserGroup(
                `${name}-${role}`,
                { userPoolId: pool.id, name: role, description, precedence },
                { parent: this },
            );
        }
        if (args.threatProtection) {
            new aws.cognito.RiskConfiguration(
                name,
                {
                    userPoolId: pool.id,
                    // Refuses a password that is known from leaks, at sign-in, sign-up and change.
                    compromisedCredentialsRiskConfiguration: { actions: { eventAction: "BLOCK" } },
                    accountTakeoverRiskConfiguration: { actions: RISK_ACTIONS },
                },
                // Deleting it means setting it empty, which Cognito refuses once the protection is off
                // (SetRiskConfiguration, UserPoolAddOnNotEnabledException). It has no effect then, and is deleted with
                // the pool.
                { parent: this, retainOnDelete: true, deletedWith: pool },
            );
        }
        const client = this.createClient(name, pool.id, args);

        const { region } = aws.getRegionOutput({}, { parent: this });
        const issuer = pulumi.interpolate`https://cognito-idp.${region}.amazonaws.com/${pool.id}`;
        this.issuer = new TokenIssuer({
            issuer,
            jwksUrl: pulumi.interpolate`${issuer}/.well-known/jwks.json`,
            claims: accessTokenClaims(client.id),
            rolesClaim: ROLES_CLAIM,
        });
        this.userPoolId = pool.id;
        this.userPoolArn = pool.arn;
        this.clientId = client.id;
        this.registerOutputs({ userPoolId: this.userPoolId, clientId: this.clientId });
    }

    private createPool(name: string, args: UserDirectoryArgs): aws.cognito.UserPool {
        return new aws.cognito.UserPool(
            name,
            {
                name: `${args.namePrefix}-users`,
                userPoolTier: args.threatProtection ? "PLUS" : "ESSENTIALS",
                userPoolAddOns: args.threatProtection
                    ? {
                          advancedSecurityMode: "ENFORCED",
                          // There is no custom flow today; one that is added is protected at once.
                          advancedSecurityAdditionalFlows: { customAuthMode: "ENFORCED" },
                      }
                    : undefined,
                deletionProtection: args.deletionGuard.protect ? "ACTIVE" : "INACTIVE",
                usernameAttributes: ["email"],
                usernameConfiguration: { caseSensitive: false },
                autoVerifiedAttributes: ["email"],
                userAttributeUpdateSettings: { attributesRequireVerificationBeforeUpdates: ["email"] },
                emailConfiguration: args.emailSender && {
                    emailSendingAccount: "DEVELOPER",
                    sourceArn: args.emailSender.identityArn,
                    fromEmailAddress: args.emailSender.from,
                },
                accountRecoverySetting: { recoveryMechanisms: [{ name: "verified_email", priority: 1 }] },
                mfaConfiguration: args.mfa === "required" ? "ON" : "OPTIONAL",
                softwareTokenMfaConfiguration: { enabled: true },
                passwordPolicy: {
                    minimumLength: 14,
                    requireLowercase: true,
                    requireUppercase: true,
                    requireNumbers: true,
                    requireSymbols: true,
                    passwordHistorySize: 5,
                    temporaryPasswordValidityDays: 3,
                },
            },
            { parent: this, protect: args.deletionGuard.protect },
        );
    }

    /** A public client with PKCE: it has no secret that the state or a container could leak. */
    private createClient(
        name: string,
        userPoolId: pulumi.Output<string>,
        args: UserDirectoryArgs,
    ): aws.cognito.UserPoolClient {
        return new aws.cognito.UserPoolClient(
            name,
            {
                userPoolId,
                name: `${args.namePrefix}-web`,
                generateSecret: false,
                allowedOauthFlowsUserPoolClient: true,
                allowedOauthFlows: ["code"],
                allowedOauthScopes: SCOPES,
                supportedIdentityProviders: ["COGNITO"],
                callbackUrls: args.viewerNames.map((host) => `https://${host}${CALLBACK_PATH}`),
                logoutUrls: args.viewerNames.map((host) => `https://${host}/`),
                // Rotation replaces ALLOW_REFRESH_TOKEN_AUTH (Cognito Developer Guide, "Refresh token rotation").
                explicitAuthFlows: ["ALLOW_USER_SRP_AUTH"],
                refreshTokenRotation: { feature: "ENABLED", retryGracePeriodSeconds: ROTATION_GRACE },
                enableTokenRevocation: true,
                preventUserExistenceErrors: "ENABLED",
                accessTokenValidity: args.accessTokenMinutes,
                idTokenValidity: args.accessTokenMinutes,
                refreshTokenValidity: args.refreshTokenDays,
                tokenValidityUnits: { accessToken: "minutes", idToken: "minutes", refreshToken: "days" },
            },
            { parent: this },
        );
    }
}
