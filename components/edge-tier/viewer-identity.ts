/**
 * The CloudFront function that names the user to the load balancer's web ACL (R-EDGE-3). No Pulumi here.
 *
 * WAF cannot look into a token, and a token changes at each refresh, so the per-user limit counts by the token's
 * subject. The function does not check the signature: a forged token spends the limit of the subject it claims, a
 * random UUID that outsiders do not know, and is then refused by the listener's own check. It removes what a viewer
 * wrote into that header, so that a subject can come from a token only, and headers by which the application would take
 * the viewer for a proxy.
 */
import { USER_HEADER } from "./waf-rules";

/**
 * Claims are the viewer's text: nothing but these characters gets into a header. What must not be there is looked for,
 * because expressions there are Perl's (CloudFront Developer Guide, "JavaScript runtime 2.0 features"): their `$` also
 * stands before a last line break.
 */
const NOT_IN_SUBJECT = "[^A-Za-z0-9._|@:-]";
/** Longest subject, in characters. */
const SUBJECT_LENGTH = 128;

/**
 * There is no proxy in front of the CDN. Rails would take the host of its links, password resets included, from the
 * first, and Rack the client's address from the second, before X-Forwarded-For. To the third Rails answers 500, an
 * `IpSpoofAttackError`: enough of them would be an outage to the alarms, and roll a deployment back.
 */
const PROXY_HEADERS = ["x-forwarded-host", "forwarded", "client-ip"];

/** Source for the runtime `cloudfront-js-2.0`; at most 10 kB there. */
export function viewerIdentityCode(header: string = USER_HEADER): string {
    return `function handler(event) {
    var request = event.request;
    ${[header, ...PROXY_HEADERS].map((name) => `delete request.headers["${name}"];`).join("\n    ")}
    var authorization = request.headers["authorization"];
    if (authorization && /^bearer /i.test(authorization.value)) {
        try {
            var payload = authorization.value.slice(7).trim().split(".")[1];
            var subject = JSON.parse(Buffer.from(payload, "base64url").toString()).sub;
            var length = typeof subject === "string" ? subject.length : 0;
            if (length > 0 && length <= ${SUBJECT_LENGTH} && !/${NOT_IN_SUBJECT}/.test(subject)) {
                request.headers["${header}"] = { value: subject };
            }
        } catch (error) {
            // Not a token. The load balancer answers 401 where one is needed.
        }
    }
    return request;
}
`;
}
