/** Settings that exclude each other, or that require another one. Pure: `infra` asks before it starts anything. */
import { contains, parseCidr } from "../components/vpc/cidr";
import { regionOfZone } from "../components/vpc/zones";

/** A setting that another one excludes, or requires. */
export interface Conflict {
    readonly key: string;
    /** What was found, what is allowed. */
    readonly problem: string;
    /** What it may be instead, as a shell takes it; null where it is to be taken out. */
    readonly value: string | null;
}

/** @param standbyEnabled whether `dr:standby` can serve at all; asked only where the second region is to */
export function conflictOfRegions(
    { primary, standby, active }: { readonly primary: string; readonly standby: string; readonly active: string },
    standbyEnabled: () => boolean,
): Conflict | undefined {
    if (partitionOf(standby) !== partitionOf(primary)) {
        return {
            key: "environment:drRegion",
            problem: `is ${standby}, of another partition of AWS than ${primary} (aws:region): nothing replicates from one to the other`,
            value: "<another region>",
        };
    }
    if (standby === primary) {
        return {
            key: "environment:drRegion",
            problem: `is ${standby}, and so is aws:region: one region cannot stand by for itself (R-DR-1)`,
            value: "<another region>",
        };
    }
    const wrong = { key: "environment:activeRegion", value: primary };
    if (active !== primary && active !== standby) {
        const allowed = `it must be ${primary} (aws:region) or ${standby} (environment:drRegion)`;
        return { ...wrong, problem: `is ${active}; ${allowed}` };
    }
    return active !== primary && !standbyEnabled()
        ? { ...wrong, problem: `is ${active}, but dr:standby.enabled is false: nothing can serve there` }
        : undefined;
}

/** Accounts, names and addresses end at a partition: of China, of governments, of Europe's sovereign cloud, of all others. */
function partitionOf(region: string): string {
    return /^(cn|us-gov|eusc|us-iso[a-z]*|eu-isoe)-/.exec(region)?.[1] ?? "aws";
}

/** Zones of another region than the one they are meant for: AWS refuses the first subnet of one. */
export function conflictOfZones(
    key: string,
    zones: readonly string[],
    region: { readonly name: string; readonly key: string },
): Conflict | undefined {
    const elsewhere = zones.filter((zone) => regionOfZone(zone) !== region.name);
    return elsewhere.length === 0
        ? undefined
        : {
              key: `${key}[${zones.indexOf(elsewhere[0]!)}]`,
              problem: `has ${elsewhere.join(", ")}; zones of ${region.name} (${region.key}) are allowed`,
              value: `${region.name}a`,
          };
}

/** Blocks of two networks that share addresses; one that is no block is a problem of its own. */
export function conflictOfBlocks(primary: string, standby: string): Conflict | undefined {
    try {
        const [first, second] = [parseCidr(primary), parseCidr(standby)];
        return contains(first, second) || contains(second, first)
            ? {
                  key: "dr:standby.cidrBlock",
                  problem: `is ${standby}, which shares addresses with network:cidrBlock (${primary}): AWS connects no two such networks`,
                  value: "VALUE",
              }
            : undefined;
    } catch {
        return undefined;
    }
}

/** Somebody has to approve a failover (R-DR-3); who that is has no default. */
export function conflictOfApprover(
    standbyEnabled: boolean,
    approverArnPattern: string | undefined,
): Conflict | undefined {
    return standbyEnabled && approverArnPattern === undefined
        ? {
              key: "dr:approverArnPattern",
              problem:
                  "is not set, but dr:standby.enabled is true: somebody has to approve a failover (R-DR-3). Set the ARN of the " +
                  "roles of the people on call, * for any part of it",
              value: "'arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_OnCall_*'",
          }
        : undefined;
}

/** Grafana's users are those of the platform: of the user pool, or of the same external provider. */
export function conflictOfSignIn(identityProvider: string, signIn: object | undefined): Conflict | undefined {
    return identityProvider === "external" && signIn === undefined
        ? {
              key: "observability:signIn.clientId",
              problem:
                  "is not set, but edge:identity names an external provider: Grafana needs an OAuth client there, " +
                  "observability:signIn with authorizeUrl, tokenUrl, userInfoUrl, clientId, rolesClaim",
              value: "VALUE",
          }
        : undefined;
}

/** A session that forwards a port begins at the bastion; no other group of the flow table leads to the API from outside. */
export function conflictOfForwarding(access: string, bastionEnabled: boolean): Conflict | undefined {
    return access === "forwarded" && !bastionEnabled
        ? {
              key: "network:bastion.enabled",
              problem:
                  "is false, but observability:api.access is forwarded: without a bastion no session leads to the Kubernetes API. " +
                  "Allowed are true, or observability:api private (who deploys is in the VPC) or listed",
              value: "true",
          }
        : undefined;
}

/**
 * Whoever may administer Grafana has a role of the user pool, which has those of edge:roles; with any other name nobody would
 * get in. An external provider has roles of its own.
 */
export function conflictOfAdminRole(
    signIn: object | undefined,
    adminRole: string,
    roles: readonly string[],
): Conflict | undefined {
    return signIn !== undefined || roles.includes(adminRole)
        ? undefined
        : {
              key: "observability:adminRole",
              problem: `is "${adminRole}", which is no row of edge:roles (${roles.join(", ") || "none"}): nobody could open Grafana`,
              value: roles[0] ?? "VALUE",
          };
}

/** A region that stands by runs as many tasks as off-peak at most (components/dr-replication/standby-sizes.ts). */
export function conflictOfStandbyTasks(
    kind: "web" | "worker",
    standbyTasks: number,
    minimum: number,
): Conflict | undefined {
    return standbyTasks <= minimum
        ? undefined
        : {
              key: `dr:standby.${kind}`,
              problem: `is ${standbyTasks}; allowed are whole numbers from 2 to ${minimum}, the minimum of app:${kind}`,
              value: String(minimum),
          };
}

/** Within a list or an object it is a path, and brackets are a pattern to a shell. */
export function repairOf({ key, value }: Conflict, environment: string): string {
    const place = key.includes("[") ? `--path '${key}'` : key.includes(".") ? `--path ${key}` : key;
    return `pulumi config ${value === null ? `rm ${place}` : `set ${place} ${value}`} -s ${environment}`;
}

/** The whole of it in one sentence, for a program that ends with it. */
export function describeConflict(conflict: Conflict, environment: string): string {
    const { key, problem } = conflict;
    return `${key.replace(/\[\d+\]$/, "")} ${problem}. Repair: ${repairOf(conflict, environment)}`;
}
