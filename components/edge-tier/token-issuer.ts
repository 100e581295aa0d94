/** Who issues the tokens that the load balancer checks (R-EDGE-7). */
import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

type Validation = aws.types.input.lb.ListenerRuleActionJwtValidation;
type Claim = NonNullable<aws.types.input.lb.ListenerRuleActionJwtValidationAdditionalClaim>;

interface TokenIssuerArgs {
    /** The `iss` claim, at most 256 characters. */
    readonly issuer: pulumi.Input<string>;
    /**
     * Its key set: HTTPS, RS256 with keys of 2,048 bits, at most 10 keys and 150 KB (ELB User Guide, "Verify JWTs"; "Troubleshoot
     * your Application Load Balancers", HTTP 401).
     */
    readonly jwksUrl: pulumi.Input<string>;
    /** Claims that every token must carry besides the issuer and a valid time, at most 9. */
    readonly claims: readonly Claim[];
    /** Claim that holds the user's groups. */
    readonly rolesClaim: pulumi.Input<string>;
    /** How the claim lists them. @default "string-array" */
    readonly rolesFormat?: "string-array" | "space-separated-values" | undefined;
}

/** Claims of Cognito's tokens in both regions: an ID token says who somebody is; only an access token may open the API. */
export function accessTokenClaims(clientId: pulumi.Input<string>): Claim[] {
    return [
        { name: "token_use", format: "single-string", values: ["access"] },
        { name: "client_id", format: "single-string", values: [clientId] },
    ];
}

/** The one description of tokens that the listener rules and the application's settings share. */
export class TokenIssuer {
    constructor(private readonly args: TokenIssuerArgs) {}

    get issuer(): pulumi.Input<string> {
        return this.args.issuer;
    }

    get jwksUrl(): pulumi.Input<string> {
        return this.args.jwksUrl;
    }

    get rolesClaim(): pulumi.Input<string> {
        return this.args.rolesClaim;
    }

    private get rolesFormat(): string {
        return this.args.rolesFormat ?? "string-array";
    }

    /** What a listener rule checks; with a role, membership in its group too. */
    validation(role: string | undefined): Validation {
        const member: Claim[] =
            role === undefined ? [] : [{ name: this.args.rolesClaim, format: this.rolesFormat, values: [role] }];
        return {
            issuer: this.args.issuer,
            jwksEndpoint: this.args.jwksUrl,
            additionalClaims: [...this.args.claims, ...member],
        };
    }
}
