/** The scripts of the workflows, run as GitHub runs them (`bash -e`), with stand-ins for npm, gh and git. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";
import { checkStatedRelease } from "../../../stacks/environment/release";
import { scratchFolder } from "../../scratch";

const FOLDER = path.resolve(__dirname, "../../../.github/workflows");
const scratch = scratchFolder("workflows");

interface Workflow {
    readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
}

/** The script of a job that holds these words. */
function script(file: string, job: string, words: string): string {
    const { jobs } = parse(fs.readFileSync(path.join(FOLDER, file), "utf8")) as Workflow;
    const found = jobs[job]!.steps.flatMap(({ run }) => (run?.includes(words) === true ? [run] : []));
    assert.equal(found.length, 1, `${file} ${job}: ${words}`);
    return found[0]!;
}

interface Ran {
    readonly code: number | null;
    readonly said: string;
    /** What the stand-ins were asked, a line each. */
    readonly asked: readonly string[];
    readonly outputs: string;
    readonly file: (name: string) => string;
}

/** @param answers a shell script for each stand-in: what it prints and ends with */
function run(text: string, env: Record<string, string>, answers: Readonly<Record<string, string>>): Ran {
    const folder = fs.mkdtempSync(path.join(scratch, "run-"));
    const bin = fs.mkdtempSync(path.join(scratch, "bin-"));
    const [asked, outputs] = [path.join(bin, "asked"), path.join(bin, "outputs")];
    [asked, outputs].forEach((file) => fs.writeFileSync(file, ""));
    for (const [name, answer] of Object.entries(answers)) {
        fs.writeFileSync(path.join(bin, name), `#!/bin/sh\necho "${name} $*" >> ${asked}\n${answer}\n`, {
            mode: 0o755,
        });
    }
    fs.writeFileSync(path.join(bin, "step.sh"), text);
    const { status, stdout, stderr } = spawnSync("bash", ["-e", path.join(bin, "step.sh")], {
        cwd: folder,
        encoding: "utf8",
        env: { PATH: `${bin}${path.delimiter}${process.env["PATH"] ?? ""}`, GITHUB_OUTPUT: outputs, ...env },
    });
    return {
        code: status,
        said: stdout + stderr,
        asked: fs.readFileSync(asked, "utf8").trim().split("\n"),
        outputs: fs.readFileSync(outputs, "utf8"),
        file: (name) => fs.readFileSync(path.join(folder, name), "utf8"),
    };
}

/** The runners of GitHub have it. */
function requireJq(this: Mocha.Context): void {
    if (spawnSync("jq", ["--version"]).status !== 0 && process.env["CI"] !== "true") {
        this.skip();
    }
}

/** What the filter that gh was asked with leaves of an answer of GitHub. */
function filtered(asked: string | undefined, answer: object): string {
    const [, filter = ""] = / --jq (.*)$/.exec(asked ?? "") ?? [];
    return spawnSync("jq", [filter], { input: JSON.stringify(answer), encoding: "utf8" }).stdout;
}

describe("the script of the nightly search for drift", () => {
    const search = script("drift.yml", "drift", "infra -- drift");
    for (const [what, ends, code] of [
        ["no drift", 0, 0],
        ["drift", 4, 0],
        ["a failure", 1, 1],
    ] as const) {
        it(`goes on for ${what}: ${code === 0}`, () => {
            const ran = run(search, { ENVIRONMENT: "prod" }, { npm: `echo table; exit ${ends}` });
            assert.equal(ran.code, code);
            // The layers that a team without runners in the VPC may name (docs/ci.md, step 5).
            const asked = ran.asked.map((call) => call.replace(/ --layer [a-z,]+$/, ""));
            assert.deepEqual(asked, ["npm run --silent infra -- drift prod"]);
            assert.equal(ran.outputs, `code=${ends}\n`);
            assert.equal(ran.file("drift.txt"), "table\n");
        });
    }

    const tell = script("drift.yml", "drift", "gh issue");

    it("takes the issue of that very title alone, not a person's, whose title goes on", function () {
        requireJq.call(this);
        const ran = run(`echo found > drift.txt\n${tell}`, { ENVIRONMENT: "prod", CODE: "0" }, { gh: "" });
        const found = ["Drift in prod: who did it?", "Drift in prod"].map((title, number) => ({ number, title }));
        assert.equal(filtered(ran.asked[0], found), "1\n");
    });

    for (const [what, code, open, verb] of [
        ["opens an issue where there is drift and none is open", "4", "", /^gh issue create --title Drift in prod/],
        ["renews the one that is open", "4", "7", /^gh issue edit 7 --body-file/],
        ["closes it when the drift is gone", "0", "7", /^gh issue close 7/],
        ["asks nothing more where all is well", "0", "", undefined],
    ] as const) {
        it(what, () => {
            const gh = `case "$*" in *list*) printf '%s' "${open}" ;; esac`;
            const ran = run(`echo found > drift.txt\n${tell}`, { ENVIRONMENT: "prod", CODE: code }, { gh });
            assert.equal(ran.code, 0, ran.said);
            assert.match(ran.asked[0] ?? "", /^gh issue list --state open/);
            assert.equal(ran.asked.length, verb === undefined ? 1 : 2);
            assert.match(ran.asked[1] ?? "", verb ?? /^$/);
            assert.match(ran.file("issue.md"), /````text\nfound\n````\n\nWhat to do: docs\/operator-guide\.md/);
        });
    }
});

describe("the scripts of a pull request", () => {
    const affected = script("pull-request.yml", "preview", "infra -- affected");
    const env = { ENVIRONMENT: "staging" };

    before(requireJq);

    it("name the affected layers, separated by commas; none where none is", () => {
        const answer = `echo '{"layers":[{"layer":"network"},{"layer":"app"}]}'`;
        const ran = run(affected, env, { npm: answer });
        assert.equal(ran.outputs, "layers=network,app\n");
        assert.deepEqual(ran.asked, ["npm run --silent infra -- affected staging --since HEAD^1 --json"]);
        assert.equal(run(affected, env, { npm: `echo '{"layers":[]}'` }).outputs, "layers=\n");
    });

    it("fail where the commit is not known, in the place of previewing nothing", () => {
        const ran = run(affected, env, { npm: `echo '{"error":"No commit"}'; exit 2` });
        assert.notEqual(ran.code, 0);
        assert.equal(ran.outputs, "");
    });

    it("fail where infra says nothing at all, in the place of previewing nothing", () => {
        const ran = run(affected, env, { npm: "exit 1" });
        assert.deepEqual([ran.code, ran.outputs], [1, ""]);
    });

    const preview = script("pull-request.yml", "preview", "infra -- preview");

    it("preview the layers, and fail as infra does although its output is piped", () => {
        const npm = "echo finding >&2; echo changes; exit 3";
        const ran = run(preview, { ...env, LAYERS: "network,app" }, { npm });
        assert.equal(ran.code, 3);
        assert.deepEqual(ran.asked, [
            "npm run --silent infra -- preview staging --layer network,app --report report/staging.html",
        ]);
        assert.equal(ran.file("report/staging.txt"), "finding\nchanges\n");
    });

    it("say so where no layer is affected, and start nothing", () => {
        const ran = run(preview, { ...env, LAYERS: "" }, { npm: "exit 9" });
        assert.deepEqual([ran.code, ran.asked], [0, [""]]);
        assert.match(ran.file("report/staging.txt"), /No layer of staging is affected/);
    });

    const comment = script("pull-request.yml", "comment", "gh api");
    const reports = "mkdir reports; head -c 60000 /dev/zero | tr '\\0' x > reports/prod.txt\n";
    const about = { GH_REPO: "o/n", NUMBER: "12", RUN: "https://example.com/1" };

    it("comment with both environments, cut to what GitHub takes, and name the one without a report", () => {
        const ran = run(`${reports}${comment}`, about, { gh: "" });
        assert.equal(ran.code, 0, ran.said);
        assert.equal(ran.asked.at(-1), "gh api --silent repos/o/n/issues/12/comments -F body=@comment.md");
        const text = ran.file("comment.md");
        assert.match(text, /<summary>prod<\/summary>/);
        assert.doesNotMatch(text, /<summary>staging/);
        assert.match(text, /^staging: no preview, its job failed before\.$/m);
        assert.ok(text.length < 65_536);
    });

    it("renew the comment of the last run, and no other workflow's, which has the same user", () => {
        const gh = `case "$*" in *--jq*) echo 7 ;; esac`;
        const ran = run(`${reports}${comment}`, about, { gh });
        assert.equal(ran.code, 0, ran.said);
        assert.equal(
            ran.asked.at(-1),
            "gh api --silent --method PATCH repos/o/n/issues/comments/7 -F body=@comment.md",
        );
        const others = ["Coverage: 97 %", ran.file("comment.md")].map((body, id) => ({
            id,
            body,
            user: { login: "github-actions[bot]" },
        }));
        assert.equal(filtered(ran.asked[0], others), "1\n");
    });

    it("leave the comment of the last run as it is where GitHub does not say which it is", () => {
        const ran = run(`${reports}${comment}`, about, { gh: "exit 1" });
        assert.deepEqual([ran.code, ran.asked.length], [1, 1]);
    });
});

describe("the scripts of deployment and of the drill's reminder", () => {
    const deploy = script("deploy.yml", "prod", "infra.js up");

    it("state the version that git describes, and deploy without a question", () => {
        const ran = run(deploy, { ENVIRONMENT: "prod" }, { git: "echo v1.2.0", node: 'echo "$INTEGERS_VERSION"' });
        assert.deepEqual([ran.code, ran.said], [0, "v1.2.0\n"]);
        assert.deepEqual(ran.asked, ["git describe --tags --always", "node cli/infra.js up prod --yes"]);
    });

    it("state a version also where a tag has a slash", () => {
        const git = "echo release/2026.11@a-3-gabc1234";
        const ran = run(deploy, { ENVIRONMENT: "prod" }, { git, node: 'echo "$INTEGERS_VERSION"' });
        assert.equal(ran.said, "release-2026.11-a-3-gabc1234\n");
        checkStatedRelease({ INTEGERS_VERSION: ran.said.trim() });
    });

    it("make infra the process of the step, which alone hears that a run is cancelled", () => {
        const ran = run(`echo $$\n${deploy}`, { ENVIRONMENT: "prod" }, { git: "echo v1", node: "echo $$" });
        const [step, infra] = ran.said.trim().split("\n");
        assert.equal(infra, step);
    });

    it("open an issue with a list to tick off", () => {
        const ran = run(script("drill-reminder.yml", "remind", "gh issue"), {}, { gh: "" });
        assert.equal(ran.code, 0, ran.said);
        assert.match(ran.asked.join(), /^gh issue create --title Failover drill, 20\d\d-\d\d --body-file issue\.md$/);
        assert.ok((ran.file("issue.md").match(/^- \[ \] /gm) ?? []).length >= 5);
    });
});
