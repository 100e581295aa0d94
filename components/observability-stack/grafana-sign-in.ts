import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { createSecret, createVersion, generatePassword } from "../shared/generated-secret";
import type { GrafanaSignIn } from "./args";
import type { SignInArgs } from "./tools/args";
import { SESSION_HOURS } from "./tools/values/grafana";

interface GrafanaAccessArgs {
    readonly signIn: GrafanaSignIn;
    readonly grafanaUrl: string;
    readonly secretsKeyArn: pulumi.Input<string>;
}

/** Who may open Grafana: an OAuth client for people, and one secret that Grafana mounts (R-OBS-2, R-APP-5). */
export class GrafanaAccess extends pulumi.ComponentResource {
    readonly signIn: SignInArgs;
    /** Keys `adminPassword`, `secretKey`, `clientSecret`. */
    readonly secretArn: pulumi.Output<string>;

    constructor(name: string, args: GrafanaAccessArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:observability:GrafanaAccess", name, {}, opts);
        const client = args.signIn.provider === "cognito" ? this.createClient(name, args, args.signIn) : undefined;
        this.signIn = client?.signIn ?? (args.signIn as SignInArgs);
        const secret = createSecret(
            name,
            {
                description: "Grafana: administrator, encryption of its state, sign-in",
                kmsKeyArn: args.secretsKeyArn,
            },
            { parent: this },
        );
        createVersion(
            name,
            secret,
            {
                adminPassword: generatePassword({ parent: this }),
                secretKey: generatePassword({ parent: this }),
                // A client at another provider has its own; a person puts it (docs/runbooks/monitoring-access.md).
                clientSecret: client?.clientSecret ?? "",
            },
            "1",
            { parent: secret },
        );
        this.secretArn = secret.arn;
        this.registerOutputs({ secretArn: this.secretArn });
    }

    private createClient(
        name: string,
        args: GrafanaAccessArgs,
        signIn: Extract<GrafanaSignIn, { provider: "cognito" }>,
    ): { signIn: SignInArgs; clientSecret: pulumi.Output<string> } {
        const client = new aws.cognito.UserPoolClient(
            name,
            {
                userPoolId: signIn.userPoolId,
                name: "grafana",
                generateSecret: true,
                allowedOauthFlowsUserPoolClient: true,
                allowedOauthFlows: ["code"],
                allowedOauthScopes: ["openid", "email", "profile"],
                supportedIdentityProviders: ["COGNITO"],
                callbackUrls: [`${args.grafanaUrl}/login/generic_oauth`],
                logoutUrls: [`${args.grafanaUrl}/login`],
                explicitAuthFlows: ["ALLOW_USER_SRP_AUTH"],
                refreshTokenRotation: { feature: "ENABLED", retryGracePeriodSeconds: 30 },
                enableTokenRevocation: true,
                preventUserExistenceErrors: "ENABLED",
                accessTokenValidity: 60,
                idTokenValidity: 60,
                refreshTokenValidity: SESSION_HOURS,
                tokenValidityUnits: { accessToken: "minutes", idToken: "minutes", refreshToken: "hours" },
            },
            { parent: this, additionalSecretOutputs: ["clientSecret"] },
        );
        // Without a branding a client's pages of version 2 answer an error.
        new aws.cognito.ManagedLoginBranding(
            name,
            { userPoolId: signIn.userPoolId, clientId: client.id, useCognitoProvidedValues: true },
            { parent: this },
        );
        return {
            clientSecret: client.clientSecret,
            signIn: {
                authorizeUrl: pulumi.interpolate`${signIn.signInUrl}/oauth2/authorize`,
                tokenUrl: pulumi.interpolate`${signIn.signInUrl}/oauth2/token`,
                userInfoUrl: pulumi.interpolate`${signIn.signInUrl}/oauth2/userInfo`,
                clientId: client.id,
                rolesClaim: signIn.rolesClaim,
                adminRole: signIn.adminRole,
            },
        };
    }
}
