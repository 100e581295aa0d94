/** CloudFront's distributions. Those of many tenants call some blocks otherwise: both names are read of either. */
import { called, findIn, tellOf } from "./find";
import type { View } from "./view";

export const DISTRIBUTIONS = ["cloudfront:Distribution", "cloudfront:MultitenantDistribution"] as const;

const BEHAVIORS = ["defaultCacheBehavior", "orderedCacheBehaviors", "cacheBehaviors"];
export const behaviorsOf = (cdn: View): View[] => BEHAVIORS.flatMap((path) => cdn.views(path));

const CUSTOM = ["customOriginConfig", "customOriginConfigs"];
const IN_NETWORK = ["vpcOriginConfig", "vpcOriginConfigs"];

/** What is told of how CloudFront speaks with its origins that are servers: neither buckets nor in a VPC. */
export const tellOfServers = (
    cdn: View,
    isWrong: (custom: View, origin: View) => boolean,
    tell: (custom: View, origin: View) => string,
): string[] =>
    findIn(cdn.views("origins"), (origin) =>
        tellOf(
            CUSTOM.flatMap((path) => origin.views(path)),
            (custom) => !custom.isEmpty() && isWrong(custom, origin),
            (custom) => tell(custom, origin),
        ),
    );

/** Whether an origin is a server: CloudFront takes no fourth kind beside the two and a bucket. */
export const isServer = (origin: View): boolean => [...CUSTOM, ...IN_NETWORK].some((path) => origin.has(path));

export const nameOfOrigin = (origin: View): string => called(origin, "originId", called(origin, "id", "an origin"));
