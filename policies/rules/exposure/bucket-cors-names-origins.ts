import { matching, tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { BUCKET_CORS, BUCKETS } from "../../lib/types";
import type { View } from "../../lib/view";

/** `*`, `https://*`; `https://*.example.com` is of somebody named. */
const anyOrigin = (origin: string): boolean => /^([a-z]+:\/\/)?[*]+$/i.test(origin);

export const rule = resourceRule({
    name: "bucket-cors-names-origins",
    family: "exposure",
    description: "A bucket's CORS rules say which websites' scripts may read or write it.",
    severity: "medium",
    covers: ["R-SEC-4"],
    remediation: "List the origins in allowedOrigins.",
    types: [...BUCKET_CORS, ...BUCKETS],
    check: (holder) =>
        tellOf(
            holder.views("corsRules"),
            (cors: View) => matching(cors, "allowedOrigins", anyOrigin).length > 0,
            (cors) => `scripts of every website may ${cors.texts("allowedMethods").join(", ")}; name the origins`,
        ),
});
