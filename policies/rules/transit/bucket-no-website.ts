import { resourceRule } from "../../lib/rule";
import { BUCKET_WEBSITE, BUCKETS } from "../../lib/types";

/** A bucket's own block, a list in one form; and what a configuration consists of, one of which it must have. */
const BLOCKS = ["website", "websites", "indexDocument", "redirectAllRequestsTo"];

export const rule = resourceRule({
    name: "bucket-no-website",
    family: "transit",
    description: "No bucket is a website: its endpoint speaks plain HTTP, and wants objects that everybody may read.",
    severity: "medium",
    covers: ["R-SEC-1"],
    remediation: "Serve the objects by CloudFront with origin access control.",
    types: [...BUCKET_WEBSITE, ...BUCKETS],
    check: (holder) =>
        BLOCKS.some((block) => holder.has(block))
            ? "S3 serves it as a website, over plain HTTP; take the website away and put CloudFront in front"
            : undefined,
});
