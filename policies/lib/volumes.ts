/** EBS volumes as instances and their templates name them. */
import type { View } from "./view";

/** One that is made from a snapshot has the snapshot's encryption; beside it the provider and EC2 take none. */
export const isEncrypted = (volume: View): boolean =>
    volume.isTrue("encrypted") || (volume.has("snapshotId") && !volume.isFalse("encrypted"));
