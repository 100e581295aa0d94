/** Certificates that are imported: their own text says how strong and until when they are. */
import { X509Certificate } from "node:crypto";
import type { View } from "./view";

/** Where a certificate is given to AWS. */
export const WITH_CERTIFICATE = ["acm:Certificate", "iam:ServerCertificate", "apigateway:DomainName"] as const;

const DAY = 24 * 60 * 60 * 1000;

/** Fewer days than that are left of it, or none. */
export const endsWithin = (certificate: X509Certificate, days: number): boolean =>
    new Date(certificate.validTo).getTime() - Date.now() < days * DAY;

/** Its last day, for a message. */
export const lastDayOf = (certificate: X509Certificate): string =>
    new Date(certificate.validTo).toISOString().slice(0, 10);

/** The certificate in a resource's inputs; undefined where there is none, or no readable one. */
export function certificateOf(holder: View): X509Certificate | undefined {
    const text = holder.text("certificateBody");
    try {
        return text === undefined ? undefined : new X509Certificate(text);
    } catch {
        return undefined;
    }
}
