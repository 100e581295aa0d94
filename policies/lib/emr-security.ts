/** Security configurations of EMR, which the provider takes as JSON text. */
import { documentOf } from "./json";
import type { Resource } from "./resource";
import type { Finding } from "./rule";
import { View } from "./view";

/** A switch of `EncryptionConfiguration` is on. */
export const mustEncrypt =
    (key: string) =>
    (security: Resource): Finding => {
        const configuration = new View(documentOf(security.get("configuration")));
        const path = `EncryptionConfiguration.${key}`;
        return configuration.isTrue(path) ? undefined : `${configuration.show(path)}; set it to true`;
    };
