/** What `doctor` asks this machine and AWS. Asks only; changes nothing. */
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { engineEnvironment, surveyEngines } from "../../sandbox/engine/engine";
import { hasPassphrase } from "../engine/passphrase";
import { isNotLoggedIn } from "../engine/pulumi-command";
import { backendFailure } from "../terminal/backend-failures";
import { errorOfCommand } from "../terminal/messages";
import { addressCheck } from "./addresses";
import { alertsCheck, type Subscription } from "./alerts";
import * as check from "./checks";
import { fileFacts } from "./file-facts";
import { type Quota, quotaCheck, QUOTAS } from "./quotas";

type Check = check.Check;

/** Longest wait for one answer. */
const TIMEOUT_MS = 20_000;

/** What this machine needs with and without AWS. */
export function machineChecks(root: string): Check[] {
    const { dependencies } = json(path.join(root, "package.json")) as { dependencies: Record<string, string> };
    const installed = (name: string): string | undefined =>
        (json(path.join(root, "node_modules", name, "package.json")) as { version?: string } | undefined)?.version;
    const git = spawnSync("git", ["--version"], { encoding: "utf8" });
    return [
        // An older one than wanted never comes so far (cli/infra.js).
        check.ok("Node.js", process.version),
        check.packagesCheck(dependencies, installed),
        ...engineChecks(),
        fs.existsSync(path.join(root, "policies", "dist", "index.js"))
            ? check.ok("policy pack", "built; checked to be current at every run")
            : check.fail("policy pack", "not built", "npm run build"),
        git.status === 0
            ? check.ok("git", git.stdout.trim().replace("git version ", ""))
            : check.warn("git", "not found", "install it: infra affected compares with a commit"),
    ];
}

function engineChecks(): Check[] {
    const { engine, rejected } = surveyEngines();
    const others = rejected.map(({ command, reason }) => `${command}: ${reason}`).join("; ");
    if (engine === undefined) {
        return [check.fail("Pulumi CLI", others || "not found", "npm run bootstrap")];
    }
    const found = `${engine.version}, ${engine.command}`;
    return [
        others === ""
            ? check.ok("Pulumi CLI", found)
            : check.warn("Pulumi CLI", `${found}; not used: ${others}`, "update or remove the one that is not used"),
        engine.standIn === true
            ? check.ok("Node language host", "the stand-in of sandbox/engine/host (docs/decisions/0002)")
            : check.ok("Node language host", "the installation's own"),
    ];
}

/** What a deployment to AWS needs besides, of the environments given. */
export function awsChecks(root: string, environments: readonly string[]): Check[] {
    const files = environments.map((environment) => ({ environment, ...fileFacts(root, environment) }));
    // Without a region the AWS CLI asks nobody, and what it says then is not about the credentials.
    const where = files.flatMap(({ region }) => (region === undefined ? [] : ["--region", region])).slice(0, 2);
    const identity = aws(["sts", "get-caller-identity", ...where]) as { Arn?: string } | string | undefined;
    const credentials = credentialsCheck(identity);
    return [
        check.backendCheck(backend(root)),
        ...files.map(({ environment, provider, salted }) =>
            check.secretsCheck({ environment, provider, salted, passphrase: hasPassphrase() }),
        ),
        ...files.map(({ environment, region }) => check.regionCheck(environment, region, process.env["AWS_REGION"])),
        credentials,
        ...files.flatMap(({ environment, places, criticalEmails }) =>
            places === undefined
                ? [
                      check.warn(
                          `quotas of ${environment}`,
                          "not checked",
                          `npm run infra -- config check ${environment}`,
                      ),
                  ]
                : places.flatMap(({ region, settings }) => [
                      alertsCheck(
                          environment,
                          region,
                          criticalEmails,
                          credentials.state === "ok" ? subscriptionsOf(region) : undefined,
                      ),
                      addressCheck(settings, environment, region),
                      ...QUOTAS.map((quota) => {
                          const value = credentials.state === "ok" ? quotaValue(quota, region) : undefined;
                          return quotaCheck(quota, settings, environment, region, value);
                      }),
                  ]),
        ),
    ];
}

function credentialsCheck(identity: { Arn?: string } | string | undefined): Check {
    const name = "AWS credentials";
    if (identity === undefined) {
        return check.warn(name, "not checked: there is no AWS CLI", "install the AWS CLI v2; failover needs it too");
    }
    return typeof identity === "string"
        ? check.fail(name, identity, "aws sso login, or set AWS_PROFILE; in CI assume the role by OIDC")
        : check.ok(name, identity.Arn ?? "known");
}

function quotaValue({ service, code }: Quota, region: string): number | undefined {
    const of = ["--service-code", service, "--quota-code", code, "--region", region];
    const answer = aws(["service-quotas", "get-service-quota", ...of]) as { Quota?: { Value?: number } } | string;
    return typeof answer === "object" ? answer.Quota?.Value : undefined;
}

function subscriptionsOf(region: string): readonly Subscription[] | undefined {
    const answer = aws(["sns", "list-subscriptions", "--region", region]) as
        { Subscriptions?: Subscription[] } | string | undefined;
    return typeof answer === "object" ? answer.Subscriptions : undefined;
}

/** The AWS CLI's answer; its complaint as text; undefined where it is not installed. */
function aws(args: readonly string[]): object | string | undefined {
    const { status, stdout, stderr, error } = spawnSync("aws", [...args, "--output", "json"], {
        encoding: "utf8",
        timeout: TIMEOUT_MS,
        env: { ...process.env, AWS_PAGER: "" },
    });
    if (error && (error as NodeJS.ErrnoException).code === "ENOENT") {
        return undefined;
    }
    try {
        return status === 0 ? (JSON.parse(stdout) as object) : stderr.trim() || "no answer";
    } catch {
        return "an answer that is not JSON";
    }
}

/** Where the state is kept, as the engine tells it: it looks whether it can be read. */
function backend(root: string): check.BackendFacts {
    const { engine } = surveyEngines();
    if (engine === undefined) {
        const url = process.env["PULUMI_BACKEND_URL"];
        return url === undefined ? {} : { url };
    }
    const { status, stdout, stderr } = spawnSync(engine.command, ["whoami", "--json", "--non-interactive"], {
        cwd: root,
        encoding: "utf8",
        timeout: TIMEOUT_MS,
        env: { ...process.env, ...engineEnvironment({ ...engine }, root) },
    });
    if (status !== 0) {
        const said = errorOfCommand(stderr ?? "");
        return isNotLoggedIn(said)
            ? {}
            : { problem: backendFailure(said) ?? [said.split("\n")[0] || "no answer", OTHER_BACKEND] };
    }
    try {
        return JSON.parse(stdout) as { url?: string };
    } catch {
        return {};
    }
}

const OTHER_BACKEND = "pulumi whoami -v says more; docs/operator-guide.md#state-and-secrets-provider";

function json(file: string): unknown {
    try {
        return JSON.parse(fs.readFileSync(file, "utf8"));
    } catch {
        return undefined;
    }
}
