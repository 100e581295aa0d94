/** The replication of a bucket, as a resource of its own or inside the bucket. */
import type { View } from "./view";

/** BucketV2 has the plural. */
const INLINE = ["replicationConfiguration", "replicationConfigurations"];

/** The replication that stands inside a bucket: none or one. */
export const replicationsOf = (bucket: View): View[] => INLINE.flatMap((key) => bucket.views(key));
