import type * as pulumi from "@pulumi/pulumi";
import type { EdgeTierArgs } from "./args";
import { TokenIssuer } from "./token-issuer";
import { UserDirectory } from "./user-directory";

/** The issuer of the tokens that the load balancer checks; with Cognito its user pool too (R-EDGE-7). */
export function createIssuer(
    name: string,
    namePrefix: string,
    args: EdgeTierArgs,
    parent: pulumi.Resource,
): { readonly issuer: TokenIssuer; readonly directory: UserDirectory | undefined } {
    const { identity, roles, domainName, deletionGuard } = args;
    if (identity.provider === "external") {
        const audience = { name: "aud", format: "single-string", values: [identity.audience] };
        return { issuer: new TokenIssuer({ ...identity, claims: [audience] }), directory: undefined };
    }
    const directory = new UserDirectory(
        name,
        { ...identity, namePrefix, domainName, roles, deletionGuard },
        { parent },
    );
    return { issuer: directory.issuer, directory };
}
