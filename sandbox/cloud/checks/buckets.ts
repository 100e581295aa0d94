/** Rules of S3 between the versions of a bucket and its replication ("Additional considerations", S3 User Guide). */
import { at, textAt } from "../../server/values";
import type { ChangeCheck, Check, CloudObject, Inventory } from "../model";
import { textsAt } from "../paths";

const BUCKET = "aws:s3/bucket:Bucket";
const VERSIONING = "aws:s3/bucketVersioning:BucketVersioning";
const REPLICATION = "aws:s3/bucketReplicationConfig:BucketReplicationConfig";

/** Whether a bucket keeps versions; one that was made with Object Lock does from the beginning. */
function keepsVersions(name: string, cloud: Inventory): boolean {
    for (const { attributes } of cloud.ofType(VERSIONING)) {
        if (attributes["bucket"] === name) {
            return at(attributes, "versioningConfiguration.status") === "Enabled";
        }
    }
    return cloud.resolve(BUCKET, name, "")?.attributes["objectLockEnabled"] === true;
}

/** PutBucketReplication: both ends keep versions by then. */
export const versionsFirst: Check = ({ inputs }, cloud) => {
    const source = textAt(inputs, "bucket") ?? "";
    if (!keepsVersions(source, cloud)) {
        return `InvalidRequest: Versioning must be 'Enabled' on the bucket to apply a replication configuration (${source}).`;
    }
    const bare = textsAt(inputs, "rules[].destination.bucket")
        .map((arn) => arn.split(":").at(-1)!)
        // Of a bucket of another account nothing is known here.
        .find((name) => cloud.resolve(BUCKET, name, "") !== undefined && !keepsVersions(name, cloud));
    return bare === undefined
        ? undefined
        : `InvalidRequest: Destination bucket must have versioning enabled (${bare}).`;
};

/** The source of a replication keeps versions as long as it is replicated; the provider deletes by suspending them. */
export function replicatedVersionsStay({ attributes }: CloudObject, cloud: Inventory): string | undefined {
    const bucket = textAt(attributes, "bucket") ?? "";
    const replicated = [...cloud.ofType(REPLICATION)].some((one) => one.attributes["bucket"] === bucket);
    return replicated
        ? "InvalidBucketState: A replication configuration is present on this bucket, so you cannot change the versioning " +
              `state. To change the versioning state, first delete the replication configuration (${bucket}).`
        : undefined;
}

/** The same, where the program suspends them. */
export const replicatedKeepsVersions: ChangeCheck = ({ inputs }, _, object, cloud) =>
    at(inputs, "versioningConfiguration.status") === "Enabled" ? undefined : replicatedVersionsStay(object, cloud);
