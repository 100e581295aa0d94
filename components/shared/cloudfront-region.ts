/** CloudFront's web ACLs, certificates, logs and metrics are in this region, whatever the environment's own is. */
export const CLOUDFRONT_REGION = "us-east-1";
