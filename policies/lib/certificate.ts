/** Certificates that are imported: their own text says how strong and until when they are. */
import { X509Certificate } from "node:crypto";
import type { View } from "./view";

/** Where a certificate is given to AWS. */
export const WITH_CERTIFICATE = ["acm:Certificate", "iam:ServerCertificate", "apigateway:DomainName"] as const;

/** The certificate in a resource's inputs; undefined where there is none, or no readable one. */
export function certificateOf(holder: View): X509Certificate | undefined {
    const text = holder.text("certificateBody");
    try {
        return text === undefined ? undefined : new X509Certificate(text);
    } catch {
        return undefined;
    }
}
