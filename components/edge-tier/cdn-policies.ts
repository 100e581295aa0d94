/** CloudFront's own policies of this tier: what is cached how, which headers every answer gets (R-EDGE-6, R-PERF-1). */
import * as aws from "@pulumi/aws";
import type { ChildOptions } from "../shared/child-options";
import { defaultCsp, STATIC_TTL } from "./cdn-behaviors";
import { HSTS_SECONDS } from "./hsts";

/** Caches by path alone, in Brotli and gzip. */
export function createStaticCachePolicy(
    name: string,
    namePrefix: string,
    opts: ChildOptions,
): aws.cloudfront.CachePolicy {
    return new aws.cloudfront.CachePolicy(
        `${name}-static`,
        {
            name: `${namePrefix}-static`,
            comment: "Fingerprinted assets: by path alone, compressed",
            minTtl: STATIC_TTL.min,
            defaultTtl: STATIC_TTL.byDefault,
            maxTtl: STATIC_TTL.max,
            parametersInCacheKeyAndForwardedToOrigin: {
                enableAcceptEncodingBrotli: true,
                enableAcceptEncodingGzip: true,
                cookiesConfig: { cookieBehavior: "none" },
                headersConfig: { headerBehavior: "none" },
                queryStringsConfig: { queryStringBehavior: "none" },
            },
        },
        opts,
    );
}

/** Security headers. `override: false` where the application knows better than a default. */
export function createHeadersPolicy(
    name: string,
    namePrefix: string,
    signInOrigin: string,
    opts: ChildOptions,
): aws.cloudfront.ResponseHeadersPolicy {
    return new aws.cloudfront.ResponseHeadersPolicy(
        `${name}-headers`,
        {
            name: `${namePrefix}-security`,
            comment: "HSTS, default CSP and the like",
            securityHeadersConfig: {
                strictTransportSecurity: {
                    accessControlMaxAgeSec: HSTS_SECONDS,
                    includeSubdomains: true,
                    preload: true,
                    override: true,
                },
                contentSecurityPolicy: { contentSecurityPolicy: defaultCsp(signInOrigin), override: false },
                contentTypeOptions: { override: true },
                frameOptions: { frameOption: "DENY", override: false },
                referrerPolicy: { referrerPolicy: "strict-origin-when-cross-origin", override: false },
            },
            customHeadersConfig: {
                items: [
                    {
                        header: "Permissions-Policy",
                        value: "camera=(), geolocation=(), microphone=(), payment=()",
                        override: false,
                    },
                ],
            },
            removeHeadersConfig: { items: [{ header: "Server" }, { header: "X-Powered-By" }] },
        },
        opts,
    );
}
