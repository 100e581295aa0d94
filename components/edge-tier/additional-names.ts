/** Further names of the front door: which certificate carries them, who makes their records, what is refused. Pure. */
import type { Entry } from "../vpc/flows";
import { signInHost } from "./sign-in-host";

/** Who makes the records of a further name: that validate it for its certificate, and that lead viewers here. */
export type NameRecords =
    | {
          /** The tier makes both. */
          readonly dns: "route53";
          /** Public hosted zone in this account that holds the name. @default the zone of `domainName`, for names below it */
          readonly hostedZoneId?: string | undefined;
      }
    | {
          /** You make both, at whoever answers for the name (docs/runbooks/edge-dns.md). */
          readonly dns: "elsewhere";
      };

export type AdditionalNames = Readonly<Record<string, NameRecords>>;

/**
 * ACM takes 10 names a certificate unless asked for more (ACM User Guide, "Quotas"); the domain and its wildcard are two.
 * CloudFront takes one certificate a distribution, so they cannot be spread over several.
 */
const MOST = 8;

/** Labels of letters, digits and hyphens; a certificate's further names may have 253 characters (ACM API, RequestCertificate). */
export const FURTHER_NAME = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

interface Names {
    readonly domainName: string;
    readonly additionalNames?: AdditionalNames | undefined;
}

/** Every name that viewers use, the domain's first. */
export function viewerNames({ domainName, additionalNames }: Names): readonly string[] {
    return [domainName, ...Object.keys(additionalNames ?? {})];
}

/** The further names that the certificate of CDN or load balancer must carry: whichever viewers connect to. */
export function namesAt(
    place: Entry,
    { entry, additionalNames }: Names & { readonly entry: Entry },
): readonly string[] {
    return place === entry ? Object.keys(additionalNames ?? {}) : [];
}

/**
 * Where the name's records are made.
 *
 * @returns the zone's id, "domain" for the zone of `domainName`, undefined where somebody else makes them
 */
export function zoneOf(records: NameRecords): string | undefined {
    return records.dns === "route53" ? (records.hostedZoneId ?? "domain") : undefined;
}

/** @throws Error with what was found and what is allowed */
export function checkAdditionalNames({ domainName, additionalNames = {} }: Names, entry: Entry): void {
    const key = "edge:additionalNames";
    const names = Object.entries(additionalNames);
    if (names.length > MOST) {
        throw new Error(
            `${key} has ${names.length} names; allowed are ${MOST}: ACM takes 10 a certificate, edge:domainName and its wildcard are two of them.`,
        );
    }
    const taken = [domainName, `origin.${domainName}`, signInHost(domainName)];
    for (const [name, records] of names) {
        const said = `${key} has "${name}"`;
        if (!FURTHER_NAME.test(name)) {
            throw new Error(`${said}; allowed are lower-case names such as www.example.com, without wildcards.`);
        }
        if (taken.includes(name)) {
            throw new Error(
                `${said}, which the tier has a use of its own for; allowed is every name but ${taken.join(", ")}.`,
            );
        }
        const zone = zoneOf(records);
        if (zone === "domain" && !name.endsWith(`.${domainName}`)) {
            throw new Error(
                `${said}, which is no name below ${domainName}: its zone does not hold it. Give it a hostedZoneId, or ` +
                    `{ dns: elsewhere } and make its records yourself.`,
            );
        }
        if (entry === "internet" && zone !== undefined && zone !== "domain") {
            throw new Error(
                `${said} with a zone of its own, and network:entry is internet: Route 53 makes an alias of a record in the same ` +
                    `zone alone. Allowed are names below ${domainName} without hostedZoneId, and { dns: elsewhere }.`,
            );
        }
    }
}
