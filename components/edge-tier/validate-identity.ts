/** Refuses settings of the token issuer that Cognito or ELB would refuse. Pure. */
import { checkWholeNumber } from "../shared/ranges";
import type { EdgeTierArgs } from "./args";

type Identity = EdgeTierArgs["identity"];

/** "You can't specify exp, iss, nbf, or iat" (ELB API, JwtValidationActionAdditionalClaim); `aud` is the audience's. */
const CHECKED_CLAIMS = ["exp", "iss", "nbf", "iat", "aud"];
/** The same page: "Each value can be up to 256 characters in length". */
const LONGEST_CLAIM = 256;

/** @throws Error with what was found and what is allowed */
export function checkIdentity(identity: Identity): void {
    if (identity.provider === "cognito") {
        checkWholeNumber("edge:identity.accessTokenMinutes", identity.accessTokenMinutes, 5, 60);
        checkWholeNumber("edge:identity.refreshTokenDays", identity.refreshTokenDays, 1, 365);
        checkSender(identity.emailSender);
        return;
    }
    if (CHECKED_CLAIMS.includes(identity.rolesClaim)) {
        throw new Error(
            `edge:identity.rolesClaim is ${identity.rolesClaim}, which the load balancer checks anyway and takes once; allowed is any ` +
                `claim but ${CHECKED_CLAIMS.join(", ")}, e.g. roles.`,
        );
    }
    checkWholeNumber("edge:identity.audience: its length", identity.audience.length, 1, LONGEST_CLAIM);
}

function checkSender(sender: Extract<Identity, { provider: "cognito" }>["emailSender"]): void {
    if (sender === undefined) {
        return;
    }
    const name = "edge:identity.emailSender.from";
    const [, named, plain] = /^(?:[^<>@]+<([^\s<>@]+@[^\s<>@]+)>|([^\s<>@]+@[^\s<>@]+))$/.exec(sender.from) ?? [];
    const address = (named ?? plain)?.toLowerCase();
    if (address === undefined) {
        throw new Error(
            `${name} is "${sender.from}"; allowed is an address, with or without a name: Integers <no-reply@example.com>.`,
        );
    }
    // SES: a verified domain has its subdomains' addresses too, a verified address those with a tag (sender+tag@).
    const identity = sender.identityArn.replace(/^.*:identity\//, "").toLowerCase();
    const domain = address.split("@")[1]!;
    const untagged = address.replace(/\+[^@]*/, "");
    if (identity !== address && identity !== untagged && identity !== domain && !domain.endsWith(`.${identity}`)) {
        throw new Error(
            `${name} is ${address}, which is no address of ${identity}, the identity in identityArn: SES sends nothing from it. ` +
                `Name an address of that identity.`,
        );
    }
}
