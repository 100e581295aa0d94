/** Security configurations of EMR, which the provider takes as JSON text. */
import { documentOf } from "./json";
import type { Resource } from "./resource";
import type { Finding } from "./rule";
import { View } from "./view";

export const LOCAL_DISKS = "AtRestEncryptionConfiguration.LocalDiskEncryptionConfiguration";

const demand =
    (key: string, holds: (configuration: View, path: string) => boolean, remedy: string) =>
    (security: Resource): Finding => {
        const configuration = new View(documentOf(security.get("configuration")));
        const path = `EncryptionConfiguration.${key}`;
        return holds(configuration, path) ? undefined : `${configuration.show(path)}; ${remedy}`;
    };

/** A switch of `EncryptionConfiguration` is on. */
export const mustEncrypt = (key: string) =>
    demand(key, (configuration, path) => configuration.isTrue(path), "set it to true");

/** A part of `EncryptionConfiguration` is there. */
export const mustConfigure = (key: string) =>
    demand(key, (configuration, path) => configuration.has(path), "give it a key");
