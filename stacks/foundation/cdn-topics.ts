import { CLOUDFRONT_REGION } from "../../components/shared/cloudfront-region";
import { CdnTopics, type CdnTopicsArgs, type TopicArns } from "../../components/security-baseline/cdn-topics";
import { regionProvider } from "../../components/shared/region-provider";

/**
 * Where the CDN's alarms are told: the topics of the region that is CloudFront's, or some made there.
 *
 * @param regions the environment's topics by region
 */
export function cdnTopics(regions: Readonly<Record<string, TopicArns>>, args: CdnTopicsArgs): TopicArns {
    return (
        regions[CLOUDFRONT_REGION] ??
        new CdnTopics("baseline-cdn", args, { providers: { aws: regionProvider("cdn", CLOUDFRONT_REGION) } })
    );
}
