/** What `doctor` finds, as lines. Knows nothing of processes or files. */

import { fold } from "../terminal/fold";

/** `warn`: it works, or cannot be told; `fail`: something will not work. */
export type State = "ok" | "warn" | "fail";

export interface Check {
    readonly name: string;
    readonly state: State;
    /** What was found. */
    readonly found: string;
    /** The command or step that mends it; absent where all is well. */
    readonly fix?: string;
}

export const ok = (name: string, found: string): Check => ({ name, state: "ok", found });
export const warn = (name: string, found: string, fix: string): Check => ({ name, state: "warn", found, fix });
export const fail = (name: string, found: string, fix: string): Check => ({ name, state: "fail", found, fix });

/** Exact versions of package.json against those installed; undefined: not installed. */
export function packagesCheck(
    wanted: Readonly<Record<string, string>>,
    installed: (name: string) => string | undefined,
): Check {
    const wrong = Object.entries(wanted)
        // Some packages of Pulumi write "v1.21.0".
        .map(([name, version]) => ({ name, version, found: installed(name)?.replace(/^v/, "") }))
        .filter(({ version, found }) => found !== version);
    return wrong.length === 0
        ? ok("npm packages", `${Object.keys(wanted).length} as package.json says`)
        : fail(
              "npm packages",
              wrong.map(({ name, version, found }) => `${name} ${found ?? "missing"}, wanted ${version}`).join("; "),
              "npm run bootstrap",
          );
}

/** What `pulumi whoami` tells: nothing where nobody is logged in. */
export interface BackendFacts {
    readonly url?: string;
    /** Why the backend cannot be read, and what to do. */
    readonly problem?: readonly [found: string, fix: string];
}

export function backendCheck({ url, problem }: BackendFacts): Check {
    if (problem !== undefined) {
        return fail("state backend", ...problem);
    }
    if (url === undefined) {
        return fail("state backend", "not logged in", "pulumi login s3://BUCKET (a versioned, encrypted bucket)");
    }
    return url.startsWith("file:")
        ? warn(
              "state backend",
              `${url}: only this machine has it`,
              "pulumi login s3://BUCKET, so that others and CI share it",
          )
        : ok("state backend", url);
}

export interface SecretsFacts {
    readonly environment: string;
    /** `secretsprovider` of Pulumi.<environment>.yaml. */
    readonly provider: string | undefined;
    /** Whether it has an `encryptionsalt`: a passphrase protects it. */
    readonly salted: boolean;
    /** Whether a passphrase is in the environment variables. */
    readonly passphrase: boolean;
}

export function secretsCheck({ environment, provider, salted, passphrase }: SecretsFacts): Check {
    const name = `secrets provider of ${environment}`;
    if (provider !== undefined && provider !== "passphrase") {
        return ok(name, provider);
    }
    const key =
        "a key of KMS is safer: --secrets-provider awskms://alias/KEY at pulumi stack init or change-secrets-provider";
    if (passphrase) {
        return warn(name, "a passphrase", key);
    }
    return salted
        ? fail(name, "a passphrase, which is not set", "set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE")
        : warn(name, "none chosen yet", key);
}

export function regionCheck(environment: string, configured: string | undefined, variable: string | undefined): Check {
    const name = `region of ${environment}`;
    if (configured === undefined) {
        return fail(name, "aws:region is not set", `pulumi config set aws:region REGION -s ${environment}`);
    }
    return variable !== undefined && variable !== configured
        ? warn(
              name,
              `${configured}; AWS_REGION says ${variable}`,
              "the configuration wins; unset AWS_REGION to see the same in the AWS CLI",
          )
        : ok(name, configured);
}

const ARROW = "→ ";

/** The lines for a person, the state first; what was found stands in a column of its own, in a terminal that is as wide. */
export function describeChecks(checks: readonly Check[], columns?: number): string {
    const width = Math.max(...checks.map(({ name }) => name.length));
    const margin = " ".repeat(width + 8);
    const room = columns === undefined ? undefined : columns - margin.length - ARROW.length;
    const folded = (text: string): string => fold(text, room).split("\n").join(`\n${margin}`);
    return checks
        .map(({ name, state, found, fix }) => {
            const line = `${state.padEnd(4)}  ${name.padEnd(width)}  ${folded(found)}`;
            return fix === undefined ? line : `${line}\n${margin}${ARROW}${folded(fix)}`;
        })
        .join("\n");
}
