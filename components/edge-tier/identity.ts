import type { ChildOptions } from "../shared/child-options";
import { viewerNames } from "./additional-names";
import type { EdgeTierArgs, IdentityArgs } from "./args";
import { signInHost } from "./sign-in-host";
import { TokenIssuer } from "./token-issuer";
import { UserDirectory } from "./user-directory";

/** The issuer of the tokens that the load balancer checks; with Cognito its user pool too (R-EDGE-7). */
export function createIssuer(
    name: string,
    namePrefix: string,
    args: EdgeTierArgs,
    opts: ChildOptions,
): { readonly issuer: TokenIssuer; readonly directory: UserDirectory | undefined; readonly signInOrigin: string } {
    const { identity, roles, domainName, deletionGuard } = args;
    if (identity.provider === "external") {
        return {
            issuer: new TokenIssuer({ ...identity, claims: [audienceOf(identity)] }),
            directory: undefined,
            signInOrigin: new URL(identity.issuer).origin,
        };
    }
    const directory = new UserDirectory(
        name,
        { ...identity, namePrefix, viewerNames: viewerNames(args), roles, deletionGuard },
        opts,
    );
    return { issuer: directory.issuer, directory, signInOrigin: `https://${signInHost(domainName)}` };
}

/** The claim that says for whom an external issuer made a token; issuers write it as one text or as a list. */
export function audienceOf(identity: Extract<IdentityArgs, { provider: "external" }>) {
    return { name: "aud", format: identity.audienceFormat ?? "single-string", values: [identity.audience] };
}
