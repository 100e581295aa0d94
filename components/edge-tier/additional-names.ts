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

const KEY = "edge:additionalNames";

/** What is wrong with a setting, and what it may be instead: null where it is to be taken out. */
interface Misfit {
    readonly key: string;
    readonly problem: string;
    readonly value: string | null;
}

/** The first name that cannot be served. */
export function misfitOf({ domainName, additionalNames = {} }: Names, entry: Entry): Misfit | undefined {
    const names = Object.entries(additionalNames);
    const keyOf = (name: string | undefined) => `${KEY}["${name}"]`;
    if (names.length > MOST) {
        return {
            key: keyOf(names.at(-1)?.[0]),
            problem: `is one of ${names.length} names; allowed are ${MOST}: ACM takes 10 a certificate, edge:domainName and its wildcard are two of them.`,
            value: null,
        };
    }
    const taken = [domainName, `origin.${domainName}`, signInHost(domainName)];
    return names.map(([name, records]) => misfit(name, records)).find((found) => found !== undefined);

    function misfit(name: string, records: NameRecords): Misfit | undefined {
        const key = keyOf(name);
        const zone = zoneOf(records);
        if (!FURTHER_NAME.test(name)) {
            const problem = "is no name; allowed are lower-case names such as www.example.com, without wildcards.";
            return { key, problem, value: null };
        }
        if (taken.includes(name)) {
            const problem = `is a name that the tier has a use of its own for; allowed is every name but ${taken.join(", ")}.`;
            return { key, problem, value: null };
        }
        if (zone === "domain" && !name.endsWith(`.${domainName}`)) {
            const problem =
                `is route53, and the zone of ${domainName} does not hold that name. Allowed are elsewhere, where you make its ` +
                `records yourself${entry === "cdn" ? ", and route53 with the hostedZoneId of its own zone" : ""}.`;
            return { key: `${key}.dns`, problem, value: "elsewhere" };
        }
        if (entry === "internet" && zone !== undefined && zone !== "domain") {
            const problem =
                `is another zone than the domain's, and network:entry is internet: Route 53 makes an alias of a record in the ` +
                `same zone alone. Allowed are names below ${domainName} without hostedZoneId, and { dns: elsewhere }.`;
            return { key: `${key}.hostedZoneId`, problem, value: null };
        }
        return undefined;
    }
}

/** @throws Error with what was found and what is allowed */
export function checkAdditionalNames(names: Names, entry: Entry): void {
    const found = misfitOf(names, entry);
    if (found !== undefined) {
        throw new Error(`${found.key} ${found.problem}`);
    }
}
