/** What a restore test gives its copy: keys are written in either case (AWS Backup API, RestoreTestingSelection). */
import type { Resource } from "./resource";
import { View } from "./view";

const OVERRIDES = "restoreMetadataOverrides";

/** The path of a key, as it is written; as the provider's documentation writes it where it is absent. */
export function overridePath(selection: Resource, key: string): string {
    const written = new View(selection.get(OVERRIDES)).keys();
    return `${OVERRIDES}.${written.find((k) => k.toLowerCase() === key.toLowerCase()) ?? key}`;
}
