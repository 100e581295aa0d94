/** The workflows in .github: actions pinned, least permissions, nothing for a fork's code to take. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";
import { environmentsOf } from "../../../cli/run/layers";
import { PATIENCE } from "../../../components/database-cluster/instances";
import { subjectOf } from "../../../components/security-baseline/ci-policies";

const ROOT = path.resolve(__dirname, "../../..");
const FOLDER = path.join(ROOT, ".github/workflows");
/** Whose branch it is. Not `head.repo.fork`: a repository that is a fork itself would have no pull request of its own. */
const HEAD = "github.event.pull_request.head.repo.full_name";

interface Step {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
}
/** An environment in a job's matrix, and the end of its variables' names. */
interface Row {
    readonly environment: string;
    readonly suffix: string;
}
interface Job {
    readonly name?: string;
    readonly if?: string;
    readonly permissions?: Readonly<Record<string, string>>;
    readonly "timeout-minutes"?: number;
    readonly "runs-on": string;
    readonly environment?: string;
    readonly needs?: string;
    readonly strategy?: { readonly matrix: { readonly include: readonly Row[] } };
    readonly steps: readonly Step[];
}
interface Workflow {
    readonly on: Readonly<Record<string, unknown>>;
    readonly permissions: unknown;
    readonly jobs: Readonly<Record<string, Job>>;
}

/** What a job may have beside reading the code. */
const GRANTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "pull-request.yml preview": { contents: "read", "id-token": "write" },
    "pull-request.yml comment": { "pull-requests": "write" },
    "deploy.yml staging": { contents: "read", "id-token": "write" },
    "deploy.yml prod": { contents: "read", "id-token": "write" },
    "drift.yml drift": { contents: "read", "id-token": "write", issues: "write" },
    "drill-reminder.yml remind": { issues: "write" },
};

for (const file of fs.readdirSync(FOLDER)) {
    const text = fs.readFileSync(path.join(FOLDER, file), "utf8");
    const workflow = parse(text) as Workflow;
    const jobs = Object.entries(workflow.jobs);
    const steps = jobs.flatMap(([, job]) => job.steps);

    describe(`workflow ${file}`, () => {
        it("pins every action by commit and names its version", () => {
            const lines = text.split("\n").filter((line) => /\buses:/.test(line));
            assert.deepEqual(
                lines.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
                [],
            );
        });

        it("reads the code at most, but for the jobs in the table", () => {
            assert.ok(["{}", '{"contents":"read"}'].includes(JSON.stringify(workflow.permissions)));
            for (const [name, job] of jobs) {
                assert.deepEqual(job.permissions, GRANTS[`${file} ${name}`], name);
            }
        });

        it("leaves no token in the checkout and no job without an end", () => {
            const checkouts = steps.filter((step) => step.uses?.startsWith("actions/checkout@"));
            assert.ok(checkouts.every((step) => step.with?.["persist-credentials"] === false));
            assert.ok(jobs.every(([, job]) => (job["timeout-minutes"] ?? 0) > 0));
        });

        it("brings the CLI of one version before it needs one: that of GitHub's images changes by itself", () => {
            const BRINGS = /^pulumi\/actions@/;
            for (const [name, { steps: own }] of jobs) {
                const needs = own.findIndex(({ run }) => /^npm (test|run bootstrap)$/.test(run ?? ""));
                const brings = own.findIndex(({ uses }) => BRINGS.test(uses ?? ""));
                assert.ok(needs < 0 ? brings < 0 : brings >= 0 && brings < needs, name);
            }
            for (const step of steps.filter(({ uses }) => BRINGS.test(uses ?? ""))) {
                assert.deepEqual(step.with, { "pulumi-version-file": "sandbox/engine/pulumi-version" });
            }
        });

        it("has the whole history where infra asks what an environment was deployed from, or compares commits", () => {
            const ASKS = /infra(\.js| --) (up|preview|affected) "\$ENVIRONMENT"/;
            for (const [name, { steps: own }] of jobs.filter(([, job]) =>
                job.steps.some(({ run = "" }) => ASKS.test(run)),
            )) {
                const checkout = own.find(({ uses }) => uses?.startsWith("actions/checkout@"));
                assert.equal(checkout?.with?.["fetch-depth"], 0, name);
            }
        });

        it("installs what npm test skips nowhere in CI, as root, which its user is not on GitHub's runners", () => {
            for (const [name, { steps: own }] of jobs) {
                const tests = own.findIndex(({ run }) => run === "npm test");
                const before = own.slice(0, Math.max(tests, 0)).map(({ run = "" }) => run);
                assert.equal(
                    before.some((run) => /^sudo sh test\/engine\/install-postgres\.sh$/m.test(run)),
                    tests >= 0,
                    name,
                );
            }
        });

        it("puts no expression into a script, where its text would be run", () => {
            assert.deepEqual(
                steps.filter((step) => step.run?.includes("${{")),
                [],
            );
        });

        it("needs no secret: roles are assumed by OIDC", () => {
            assert.ok(!text.includes("secrets."));
            assert.ok(!("pull_request_target" in workflow.on));
        });
    });

    if ("pull_request" in workflow.on) {
        it(`${file}: gives a fork's pull request no identity`, () => {
            for (const [name, job] of jobs.filter(([, j]) => j.permissions?.["id-token"] === "write")) {
                assert.equal(job.if, `\${{ ${HEAD} == github.repository }}`, name);
            }
        });
        it(`${file}: runs none of the pull request's code where it may write`, () => {
            for (const [name, job] of jobs.filter(([, j]) => j.permissions?.["pull-requests"] === "write")) {
                assert.ok(!job.steps.some((s) => s.uses?.startsWith("actions/checkout@")), name);
            }
        });
    }
}

const rowsOf = (job: Job): readonly Row[] => job.strategy?.matrix.include ?? [];

/** Variables of the repository that a workflow reads, those of its matrix with each row's suffix. */
function variablesOf(file: string): string[] {
    const text = fs.readFileSync(path.join(FOLDER, file), "utf8");
    const suffixes = Object.values((parse(text) as Workflow).jobs).flatMap(rowsOf);
    return [...text.matchAll(/vars(?:\.(\w+)|\[format\('(\w+)\{0\}', matrix\.suffix\)\])/g)].flatMap(
        ([, name, begin]) => (name === undefined ? suffixes.map(({ suffix }) => `${begin}${suffix}`) : [name]),
    );
}

/** What somebody does who adds an environment or removes one. */
const HOW = "one row and one name an environment: docs/operator-guide.md, Another environment, step 5";

describe("the roles that workflows assume", () => {
    const text = (file: string): string => fs.readFileSync(path.join(FOLDER, file), "utf8");
    const rolesOf = (file: string): string[] =>
        variablesOf(file)
            .filter((name) => name.includes("ROLE"))
            .sort();

    it("are each the least: deploying deploys, all else reads", () => {
        assert.deepEqual(rolesOf("deploy.yml"), ["DEPLOY_ROLE"]);
        assert.deepEqual(rolesOf("drift.yml"), ["DRIFT_ROLE_PROD", "DRIFT_ROLE_STAGING"]);
        assert.deepEqual(rolesOf("pull-request.yml"), ["PREVIEW_ROLE_PROD", "PREVIEW_ROLE_STAGING"]);
    });

    it("are the environment's own, and never another one's where a variable is not set", () => {
        for (const file of ["drift.yml", "pull-request.yml"]) {
            const rows = Object.values((parse(text(file)) as Workflow).jobs).flatMap(rowsOf);
            assert.deepEqual(
                Object.fromEntries(rows.map(({ environment, suffix }) => [environment, suffix])),
                Object.fromEntries(environmentsOf(ROOT).map((environment) => [environment, environment.toUpperCase()])),
                `${file}: ${HOW}`,
            );
            assert.doesNotMatch(text(file), /\|\| *vars\./);
        }
    });

    it("come from a runner of the environment's own VPC: its Kubernetes API answers no other", () => {
        const runner = (variable: string): string => `\${{ ${variable} || 'ubuntu-24.04' }}`;
        const { jobs } = parse(text("deploy.yml")) as Workflow;
        for (const environment of environmentsOf(ROOT)) {
            const variable = `RUNNER_${environment.toUpperCase()}`;
            assert.equal(jobs[environment]!["runs-on"], runner(`vars.${variable}`), HOW);
            for (const file of ["drift.yml", "pull-request.yml"]) {
                assert.ok(variablesOf(file).includes(variable), `${file} ${variable}`);
            }
        }
    });

    it("trust the subject that the run has: no environment for drift, which no reviewer must wake for", () => {
        const { jobs } = parse(text("drift.yml")) as Workflow;
        assert.equal(jobs["drift"]!.environment, undefined);
        assert.match(subjectOf.drift("o/n"), /:ref:refs\/heads\/main$/);
    });

    it("and the other variables that they read are all explained in docs/ci.md", () => {
        const ci = fs.readFileSync(path.resolve(FOLDER, "../../docs/ci.md"), "utf8");
        const read = fs.readdirSync(FOLDER).flatMap(variablesOf);
        assert.deepEqual(
            [...new Set(read)].filter((name) => !ci.includes(`\`${name}\``)),
            [],
        );
    });
});

describe("a pull request", () => {
    const { jobs } = parse(fs.readFileSync(path.join(FOLDER, "pull-request.yml"), "utf8")) as Workflow;
    const runs = (job: string) => jobs[job]!.steps.map(({ run = "" }) => run).join("\n");

    it("runs every check, and previews each environment with the policy pack on (R-PROG-4)", () => {
        assert.match(runs("test"), /^npm test$/m);
        assert.deepEqual(
            rowsOf(jobs["preview"]!)
                .map(({ environment }) => environment)
                .sort(),
            environmentsOf(ROOT),
            HOW,
        );
        assert.match(runs("preview"), /npm run --silent infra -- preview "\$ENVIRONMENT"/);
        const [, told] = /for environment in ([\w -]+);/.exec(runs("comment")) ?? [];
        assert.deepEqual(told?.split(" ").sort(), environmentsOf(ROOT), HOW);
    });

    it("has checks that are named by job and environment alone: branches require them by that name", () => {
        assert.equal(jobs["preview"]!.name, "preview (${{ matrix.environment }})");
    });

    it("begins both whoever opens it, and fails where one of them fails (R-PROG-4)", () => {
        const file = fs.readFileSync(path.join(FOLDER, "pull-request.yml"), "utf8");
        // `on` alone: no branch and no path is left out.
        assert.deepEqual((parse(file) as { on: unknown }).on, { pull_request: null });
        assert.doesNotMatch(file, /continue-on-error|\|\| *(true|:|exit 0)/);
        assert.equal(jobs["test"]!.if, undefined);
        assert.equal(jobs["preview"]!.if, `\${{ ${HEAD} == github.repository }}`);
        assert.equal(jobs["preview-without-credentials"]!.if, `\${{ ${HEAD} != github.repository }}`);
        assert.match(runs("preview-without-credentials"), /^npm run --silent infra -- preview staging --sandbox /m);
        // The output goes through a pipe, whose end alone would count.
        assert.match(runs("preview"), /set -o pipefail\n *npm run .* preview/);
    });
});

describe("the deployment", () => {
    const { jobs } = parse(fs.readFileSync(path.join(FOLDER, "deploy.yml"), "utf8")) as Workflow;

    it("reaches prod only past staging, in an environment whose reviewers GitHub asks", () => {
        assert.deepEqual(
            [jobs["prod"]!.needs, jobs["prod"]!.environment, jobs["staging"]!.needs, jobs["staging"]!.environment],
            ["staging", "prod", "test", "staging"],
        );
    });

    it("has time for the longest that a resource may take, and something over for the rest", () => {
        for (const environment of ["staging", "prod"]) {
            const minutes = jobs[environment]!["timeout-minutes"]!;
            assert.ok(minutes >= parseInt(PATIENCE.create) * 60 + 45, `${environment}: ${minutes}`);
        }
    });

    it("states the release that it deploys", () => {
        assert.ok(jobs["prod"]!.steps.some((step) => step.run?.includes("INTEGERS_VERSION")));
        assert.ok(JSON.stringify(jobs["prod"]).includes("INTEGERS_COMMIT"));
    });
});
