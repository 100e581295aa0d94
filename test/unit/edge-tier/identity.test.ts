import * as assert from "node:assert";
import type { EdgeTierArgs } from "../../../components/edge-tier";
import { type Recorder, valueOf } from "../mocks";
import { BASE, CLIENT_ID, POOL_ID, recordEdge } from "./fixture";

describe("EdgeTier: identity", () => {
    it("issues short tokens, rotates refresh tokens, keeps no client secret", async () => {
        const { inputs } = (await recordEdge()).one("aws:cognito/userPoolClient:UserPoolClient");
        assert.deepStrictEqual(inputs["refreshTokenRotation"], { feature: "ENABLED", retryGracePeriodSeconds: 30 });
        assert.deepStrictEqual([inputs["accessTokenValidity"], inputs["idTokenValidity"]], [15, 15]);
        assert.deepStrictEqual(inputs["tokenValidityUnits"], {
            accessToken: "minutes",
            idToken: "minutes",
            refreshToken: "days",
        });
        assert.strictEqual(inputs["generateSecret"], false);
        assert.strictEqual(inputs["enableTokenRevocation"], true);
        assert.strictEqual(inputs["preventUserExistenceErrors"], "ENABLED");
        // Cognito refuses rotation together with ALLOW_REFRESH_TOKEN_AUTH.
        assert.deepStrictEqual(inputs["explicitAuthFlows"], ["ALLOW_USER_SRP_AUTH"]);
        assert.deepStrictEqual(inputs["allowedOauthFlows"], ["code"]);
        assert.strictEqual(inputs["allowedOauthFlowsUserPoolClient"], true);
        assert.deepStrictEqual(inputs["allowedOauthScopes"], ["openid", "email", "profile"]);
        assert.deepStrictEqual(inputs["supportedIdentityProviders"], ["COGNITO"]);
        assert.deepStrictEqual(inputs["callbackUrls"], ["https://integers.example.com/auth/callback"]);
        assert.deepStrictEqual(inputs["logoutUrls"], ["https://integers.example.com/"]);
        assert.strictEqual(inputs["refreshTokenValidity"], 30);
    });

    it("has a group for each role, and asks for a second factor as configured", async () => {
        const identity = {
            provider: "cognito",
            mfa: "required",
            threatProtection: true,
            accessTokenMinutes: 5,
            refreshTokenDays: 7,
        } as const;
        const r = await recordEdge({ identity });
        assert.deepStrictEqual(
            r.ofType("aws:cognito/userGroup:UserGroup").map((g) => [g.inputs["name"], g.inputs["precedence"]]),
            [
                ["member", 10],
                ["admin", 0],
            ],
        );
        const pool = r.one("aws:cognito/userPool:UserPool");
        assert.strictEqual(pool.protect, true);
        assert.strictEqual(pool.inputs["deletionProtection"], "ACTIVE");
        assert.strictEqual(pool.inputs["mfaConfiguration"], "ON");
        assert.strictEqual(pool.inputs["userPoolTier"], "PLUS");
        assert.deepStrictEqual(pool.inputs["userPoolAddOns"], {
            advancedSecurityMode: "ENFORCED",
            advancedSecurityAdditionalFlows: { customAuthMode: "ENFORCED" },
        });
        // Enforced is what is said here: known passwords are refused, a high risk without a second factor too.
        const acts = (eventAction: string) => ({ eventAction, notify: false });
        const risks = r.one("aws:cognito/riskConfiguration:RiskConfiguration");
        assert.deepStrictEqual(
            [risks.retainOnDelete, risks.deletedWith],
            [true, pool.urn],
            "protection can be switched off",
        );
        assert.deepStrictEqual(risks.inputs, {
            userPoolId: POOL_ID,
            compromisedCredentialsRiskConfiguration: { actions: { eventAction: "BLOCK" } },
            accountTakeoverRiskConfiguration: {
                actions: {
                    lowAction: acts("MFA_IF_CONFIGURED"),
                    mediumAction: acts("MFA_IF_CONFIGURED"),
                    highAction: acts("MFA_REQUIRED"),
                },
            },
        });
        const signIn = r.one("aws:cognito/userPoolDomain:UserPoolDomain");
        assert.strictEqual(signIn.inputs["domain"], "auth.integers.example.com");
        assert.ok(signIn.deleteBeforeReplace, "a pool has one name: another could not be made beside it");
    });

    it("knows a user by a verified address, in any case of its letters, by which alone a lost password comes back", async () => {
        const { inputs } = (await recordEdge()).one("aws:cognito/userPool:UserPool");
        assert.deepStrictEqual(
            [inputs["usernameAttributes"], inputs["autoVerifiedAttributes"]],
            [["email"], ["email"]],
        );
        assert.deepStrictEqual(inputs["usernameConfiguration"], { caseSensitive: false });
        // Until the new address is verified the old one signs in: a slip of the keyboard locks nobody out.
        assert.deepStrictEqual(inputs["userAttributeUpdateSettings"], {
            attributesRequireVerificationBeforeUpdates: ["email"],
        });
        assert.deepStrictEqual(inputs["accountRecoverySetting"], {
            recoveryMechanisms: [{ name: "verified_email", priority: 1 }],
        });
    });

    it("lets everybody have a second factor where none is required, and charges for no protection unasked", async () => {
        const r = await recordEdge();
        const { inputs } = r.one("aws:cognito/userPool:UserPool");
        assert.deepStrictEqual(r.ofType("aws:cognito/riskConfiguration:RiskConfiguration"), []);
        assert.strictEqual(inputs["mfaConfiguration"], "OPTIONAL");
        assert.deepStrictEqual(inputs["softwareTokenMfaConfiguration"], { enabled: true });
        assert.deepStrictEqual([inputs["userPoolTier"], inputs["userPoolAddOns"]], ["ESSENTIALS", undefined]);
    });

    it("publishes pool and client, each under its own name, and guards the pool's pages", async () => {
        const r = await recordEdge();
        assert.strictEqual(await valueOf(r.result.clientId), CLIENT_ID);
        assert.strictEqual(await valueOf(r.result.directory!.userPoolId), POOL_ID);
        const guarded = r.one("aws:wafv2/webAclAssociation:WebAclAssociation", "edge-sign-in-waf-user-pool");
        assert.strictEqual(guarded.inputs["resourceArn"], r.one("aws:cognito/userPool:UserPool").state["arn"]);
    });

    it("sends codes by Cognito's own sender, or by an identity of SES that has no small daily limit", async () => {
        const emailSender = {
            identityArn: "arn:aws:ses:us-east-1:123456789012:identity/example.com",
            from: "Integers <no-reply@example.com>",
        };
        const cognito = BASE.identity as Extract<EdgeTierArgs["identity"], { provider: "cognito" }>;
        const pool = (r: Recorder) => r.one("aws:cognito/userPool:UserPool").inputs;
        assert.strictEqual(pool(await recordEdge())["emailConfiguration"], undefined);
        assert.deepStrictEqual(
            pool(await recordEdge({ identity: { ...cognito, emailSender } }))["emailConfiguration"],
            {
                emailSendingAccount: "DEVELOPER",
                sourceArn: emailSender.identityArn,
                fromEmailAddress: emailSender.from,
            },
        );
    });
});
