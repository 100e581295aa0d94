/** Volumes: those of EBS as instances and their templates name them, and what a task or a pod mounts. */
import { called } from "./find";
import type { View } from "./view";

/** One that is made from a snapshot has the snapshot's encryption; beside it the provider and EC2 take none. */
export const isEncrypted = (volume: View): boolean =>
    volume.isTrue("encrypted") || (volume.has("snapshotId") && !volume.isFalse("encrypted"));

/** How a volume of a task or a pod is called. */
export const nameOfVolume = (volume: View): string => called(volume, "name", "without a name");
