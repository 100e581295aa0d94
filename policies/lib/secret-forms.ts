/** Secrets that are known by their form, as secret scanners look. */
interface Form {
    readonly what: string;
    readonly pattern: RegExp;
}

const word = (pattern: string): RegExp => new RegExp(`(?<![A-Za-z0-9_-])(${pattern})(?![A-Za-z0-9_-])`);

/** Tokens that their issuers made to be recognised. */
export const FORMS: readonly Form[] = [
    {
        what: "an access key of AWS",
        pattern: /(?<![A-Z0-9])(AKIA|ASIA|ABIA|ACCA)(?!X{16})[A-Z0-9]{16}(?![A-Z0-9])/,
    },
    {
        // Encrypted keys are of no use without their passphrase.
        what: "a private key",
        pattern: /-----BEGIN ((?!ENCRYPTED)[A-Z0-9]+ )*PRIVATE KEY( BLOCK)?-----/,
    },
    {
        what: "a JSON web token",
        pattern: word("eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{20,}"),
    },
    {
        // A digit: prose after the word has none.
        what: "a bearer token",
        pattern: /\bBearer[ +]+(?=\S*\d)[A-Za-z0-9._~+/-]{20,}=*(?![A-Za-z0-9._~+/${<-])/i,
    },
    { what: "a token of GitHub", pattern: word("gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,}") },
    { what: "a token of GitLab", pattern: word("gl(pat|dt|rt|ptt|soat)-[A-Za-z0-9_-]{20,}") },
    {
        what: "a token of Slack",
        pattern: word("xox[abeoprs]-(?=[A-Za-z-]*\\d)[A-Za-z0-9-]{10,}|xapp-\\d-[A-Z0-9]+-\\d+-[a-z0-9]+"),
    },
    {
        what: "a webhook of Slack",
        pattern: /hooks\.slack\.com\/(services\/T[A-Z0-9]{6,}\/B[A-Z0-9]{6,}\/|workflows\/)[A-Za-z0-9/]{16,}/,
    },
    { what: "a live key of Stripe", pattern: word("[rs]k_live_[A-Za-z0-9]{16,}") },
    { what: "an API key of Google", pattern: word("AIza[A-Za-z0-9_-]{35}") },
    { what: "an API key of SendGrid", pattern: word("SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}") },
    { what: "a token of npm", pattern: word("npm_[A-Za-z0-9]{36}") },
    { what: "an access token of Pulumi", pattern: word("pul-[0-9a-f]{40}") },
    { what: "a private key of PuTTY", pattern: /PuTTY-User-Key-File-\d: [\s\S]{0,80}Encryption: none/ },
    { what: "an access token of Google", pattern: word("ya29\\.[A-Za-z0-9_-]{20,}") },
    {
        what: "a webhook of Microsoft Teams",
        pattern: /\.webhook\.office\.com\/webhook(b2)?\/[0-9a-f-]{36}@[0-9a-f-]{36}\/IncomingWebhook\/[0-9a-f]{32}/,
    },
    { what: "a token of Square", pattern: word("sq0(atp-[A-Za-z0-9_-]{22}|csp-[A-Za-z0-9_-]{43})") },
    { what: "a token of Amazon MWS", pattern: word("amzn\\.mws\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") },
    { what: "a token of Braintree", pattern: word("access_token\\$production\\$[0-9a-z]{16}\\$[0-9a-f]{32}") },
    { what: "an API key of Mailchimp", pattern: word("[0-9a-f]{32}-us\\d{1,2}") },
    { what: "an API key of Mailgun", pattern: word("key-(?=[a-f]*\\d)[0-9a-f]{32}") },
    { what: "an API key of Twilio", pattern: word("SK[0-9a-f]{32}") },
    { what: "a token of Docker Hub", pattern: word("dckr_pat_[A-Za-z0-9_-]{27,}") },
    { what: "an API key of RubyGems", pattern: word("rubygems_[0-9a-f]{48}") },
    { what: "a token of DigitalOcean", pattern: word("do[opr]_v1_[0-9a-f]{64}") },
    { what: "a token of Shopify", pattern: word("shp(at|ca|pa|ss)_[0-9a-fA-F]{32}") },
    { what: "a user key of New Relic", pattern: word("NRAK-[A-Z0-9]{27}") },
    { what: "a token of Vault", pattern: word("hv[sb]\\.[A-Za-z0-9_-]{24,}") },
];
