/** Versions of Kubernetes as EKS writes them: 1.35. */
import type { Resource } from "./resource";
import type { Finding } from "./rule";

export type Support = "standard" | "extended";

/**
 * When EKS stops supporting 1.<minor> (the EKS user guide's "Kubernetes release calendar", as endoflife.date had it in
 * August 2026). What is older has no support, what is newer has.
 */
const ENDS: Readonly<Record<number, Readonly<Record<Support, string>>>> = {
    31: { standard: "2025-11-26", extended: "2026-11-26" },
    32: { standard: "2026-03-23", extended: "2027-03-23" },
    33: { standard: "2026-07-29", extended: "2027-07-29" },
    34: { standard: "2026-12-02", extended: "2027-12-02" },
    35: { standard: "2027-03-27", extended: "2028-03-27" },
    36: { standard: "2027-08-02", extended: "2028-08-02" },
};

/** The oldest minor version that EKS supports on a day; that day itself is the first one without support. */
export function oldestSupported(support: Support, today: string): number {
    const ended = Object.entries(ENDS).filter(([, ends]) => ends[support] <= today);
    return Math.max(Math.min(...Object.keys(ENDS).map(Number)), ...ended.map(([minor]) => Number(minor) + 1));
}

/** Tells what EKS supports no longer. A cluster without a version gets the newest, a node group its cluster's. */
export const mustHave =
    (support: Support) =>
    (resource: Resource): Finding => {
        const oldest = oldestSupported(support, new Date().toISOString().slice(0, 10));
        const [major = 1, minor = oldest] = (resource.text("version") ?? "").match(/\d+/g)?.map(Number) ?? [];
        return major < 1 || (major === 1 && minor < oldest)
            ? `${resource.show("version")}; set it to 1.${oldest} or newer`
            : undefined;
    };
