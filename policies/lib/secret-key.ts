/** Whose key a secret, or its replica in another region, is encrypted with. */
import type { View } from "./view";

/** AWS's own key goes by `aws/secretsmanager`, with or without `alias/`. */
const AWS_OWN = /(^|alias\/)aws\//;

export function keyProblem(holder: View): string | undefined {
    const key = holder.text("kmsKeyId") ?? "";
    return key === "" || AWS_OWN.test(key)
        ? `${holder.show("kmsKeyId")}; set it to the ARN of a customer-managed KMS key`
        : undefined;
}
