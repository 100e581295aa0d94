/** Whether access to a bucket is logged. */
import { isGiven } from "./checks";
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import { BUCKET_LOGGING } from "./types";

/** The block inside a bucket, by its names in both forms of the type. */
export const LOGGING_BLOCKS = ["logging", "loggings"];

export const isLogged = (bucket: Resource, stack: Stack): boolean =>
    LOGGING_BLOCKS.some((key) => bucket.has(key) && isGiven(bucket, `${key}.targetBucket`)) ||
    stack.referrers(bucket, BUCKET_LOGGING, "bucket").length > 0;
