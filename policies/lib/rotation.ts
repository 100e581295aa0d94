/** Which keys KMS rotates by itself (KMS developer guide, "Rotating keys"). */
import { isGiven } from "./checks";
import type { Resource } from "./resource";

const ROTATES = ["", "SYMMETRIC_DEFAULT"];
const ENCRYPTS = "ENCRYPT_DECRYPT";

/** A symmetric key that KMS keeps itself. */
export const isRotatable = (key: Resource): boolean =>
    ROTATES.includes(key.text("customerMasterKeySpec") ?? "SYMMETRIC_DEFAULT") &&
    (key.text("keyUsage") ?? ENCRYPTS) === ENCRYPTS &&
    !isGiven(key, "customKeyStoreId");
