/**
 * `npm run bench [-- section …]`: ours and its peers, interleaved, medians of RUNS, ratios against the goals. Ratios travel between
 * machines, seconds do not. Prints a table; exits 1 when a goal is missed. A peer that is absent is left out, and said so.
 */
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { engineEnvironment, requireEngine } from "../../sandbox/engine/engine";
import { scratchFolder } from "../scratch";
import { type Command, type Measurement, measure, median } from "./measure";
import { cdkPeer, terraformPeer } from "./peers";

const RUNS = 3;
const ROOT = path.resolve(__dirname, "../..");
const scratch = scratchFolder("bench");
const cache = path.join(ROOT, "node_modules", ".cache", "bench");

interface Row {
    readonly what: string;
    readonly ours: number;
    readonly other: number;
    readonly unit: string;
    /** Largest value of ours / other that is good enough. */
    readonly goal: number;
}

interface Summary {
    readonly layers: { layer: string; changes: Record<string, number>; seconds: number }[];
}

let folders = 0;
const freshFolder = (): string => path.join(scratch, `sandbox-${folders++}`);

const infra = (args: string[], folder: string): Command => ({
    argv: [process.execPath, "cli/infra.js", ...args, "--sandbox", "--sandbox-dir", folder, "--json"],
    cwd: ROOT,
});

const created = (m: Measurement): number =>
    (JSON.parse(m.stdout) as Summary).layers.reduce((sum, layer) => sum + (layer.changes["create"] ?? 0), 0);

/** Each command in turn, RUNS times round, so that a machine that drifts drifts for all. */
async function interleaved(commands: Record<string, () => Command>): Promise<Record<string, Measurement[]>> {
    const measured: Record<string, Measurement[]> = Object.fromEntries(Object.keys(commands).map((k) => [k, []]));
    for (let run = 0; run < RUNS; run++) {
        for (const [name, command] of Object.entries(commands)) {
            measured[name]?.push(await measure(command()));
            process.stderr.write(`  ${name}: ${measured[name]?.at(-1)?.seconds.toFixed(2)} s\n`);
        }
    }
    return measured;
}

const seconds = (m: Measurement[] | undefined): number => median((m ?? []).map((x) => x.seconds));

async function previewRows(): Promise<Row[]> {
    const preview = () => infra(["preview", "prod"], freshFolder());
    const resources = created(await measure(preview()));
    const peers = {
        terraform: terraformPeer(path.join(scratch, "terraform"), resources),
        cdk: cdkPeer(path.join(cache, "cdk"), resources),
    };
    const commands: Record<string, () => Command> = { ours: preview };
    for (const [name, peer] of Object.entries(peers)) {
        if (peer.command === undefined) {
            console.log(`left out: ${peer.name}: ${peer.absent}`);
        } else {
            commands[name] = () => peer.command as Command;
        }
    }
    const measured = await interleaved(commands);
    const ours = seconds(measured["ours"]);
    const cpu = median((measured["ours"] ?? []).map((m) => m.cpuSeconds));
    const peak = median((measured["ours"] ?? []).map((m) => m.peakMb));
    const what = `infra preview prod, ${resources} resources`;
    return [
        ...(measured["terraform"]
            ? [{ what: `${what} / terraform plan`, ours, other: seconds(measured["terraform"]), unit: "s", goal: 0.75 }]
            : []),
        ...(measured["cdk"]
            ? [{ what: `${what} / CDK synth`, ours, other: seconds(measured["cdk"]), unit: "s", goal: 1.8 }]
            : []),
        {
            what: `${what} / its CPU time over ${Math.min(2, os.cpus().length)} cores`,
            ours,
            other: cpu / 2,
            unit: "s",
            goal: 1.35,
        },
        { what: `${what}: peak memory / 600 MB`, ours: peak, other: 600, unit: "MB", goal: 1 },
    ];
}

/** `up` of the whole environment per resource, against one plain stack of 50 resources in the same sandbox. */
async function upRow(): Promise<Row> {
    const small = path.join(scratch, "fifty");
    fs.mkdirSync(small, { recursive: true });
    fs.symlinkSync(path.join(ROOT, "node_modules"), path.join(small, "node_modules"));
    fs.writeFileSync(
        path.join(small, "Pulumi.yaml"),
        "name: fifty\nruntime:\n  name: nodejs\n  options:\n    typescript: false\n",
    );
    fs.writeFileSync(path.join(small, "package.json"), JSON.stringify({ name: "fifty", main: "index.js" }));
    fs.writeFileSync(
        path.join(small, "index.js"),
        `const aws = require("@pulumi/aws");\nfor (let i = 0; i < 50; i++) new aws.cloudwatch.LogGroup("g" + i, { retentionInDays: 30 });\n`,
    );
    const run = `pulumi stack init bench -C ${small} && pulumi up --yes --skip-preview -C ${small} -s bench`;
    let resources = 0;
    const measured = await interleaved({
        ours: () => infra(["up", "prod"], freshFolder()),
        fifty: () => ({
            argv: [
                process.execPath,
                "cli/infra.js",
                "sandbox",
                "run",
                "--sandbox-dir",
                freshFolder(),
                "--",
                "bash",
                "-c",
                run,
            ],
            cwd: ROOT,
        }),
    });
    resources = created(measured["ours"]?.[0] as Measurement);
    return {
        what: `infra up prod per resource (${resources}) / one stack of 50`,
        ours: seconds(measured["ours"]) / resources,
        other: seconds(measured["fifty"]) / 50,
        unit: "s",
        goal: 1.2,
    };
}

/** The largest layer: raw CLI against `infra`, and the raw CLI with and without the policy pack. */
async function layerRows(): Promise<Row[]> {
    const folder = freshFolder();
    const { layers } = JSON.parse((await measure(infra(["preview", "prod"], folder))).stdout) as Summary;
    const largest =
        [...layers].sort((a, b) => (b.changes["create"] ?? 0) - (a.changes["create"] ?? 0))[0]?.layer ?? "network";
    const raw = (flags: string[]): Command => ({
        argv: [
            ...[process.execPath, "cli/infra.js", "sandbox", "run", "--sandbox-dir", folder, "--"],
            ...[
                "pulumi",
                "preview",
                "-C",
                path.join(folder, "project", largest),
                "-s",
                "prod",
                "--non-interactive",
                ...flags,
            ],
        ],
        cwd: ROOT,
    });
    const pack = [
        "--policy-pack",
        path.join(ROOT, "policies"),
        "--policy-pack-config",
        path.join(ROOT, "policies/levels/prod.json"),
    ];
    const measured = await interleaved({
        infra: () => infra(["preview", "prod", "--layer", largest], folder),
        rawWithPack: () => raw(pack),
        raw: () => raw([]),
    });
    const withPack = seconds(measured["rawWithPack"]);
    return [
        {
            what: `raw pulumi preview of ${largest}, less 1.5 s / infra's`,
            ours: seconds(measured["raw"]) - 1.5,
            other: seconds(measured["infra"]),
            unit: "s",
            goal: 1.3,
        },
        {
            what: `policy pack's share of a layer's preview / 1 s`,
            ours: withPack - seconds(measured["raw"]),
            other: 1,
            unit: "s",
            goal: 1,
        },
    ];
}

async function unitRow(): Promise<Row> {
    const mocha = path.join(ROOT, "node_modules", ".bin", "mocha");
    const flags = ["--no-config", "-r", "ts-node/register/transpile-only", "--exit", "test/unit/mocks.test.ts"];
    const measured = await interleaved({ unit: () => ({ argv: [mocha, ...flags], cwd: ROOT }) });
    return { what: "one unit-test file / 1.5 s", ours: seconds(measured["unit"]), other: 1.5, unit: "s", goal: 1 };
}

/** `npm run bench -- preview` runs one of them alone. */
const SECTIONS: Readonly<Record<string, () => Promise<Row[]>>> = {
    preview: previewRows,
    up: async () => [await upRow()],
    layer: layerRows,
    unit: async () => [await unitRow()],
};

async function main(): Promise<void> {
    Object.assign(process.env, engineEnvironment(requireEngine(), ROOT));
    const wanted = process.argv.slice(2);
    const wrong = wanted.filter((name) => !(name in SECTIONS));
    if (wrong.length > 0) {
        throw new Error(`No section ${wrong.join(", ")}. There are: ${Object.keys(SECTIONS).join(", ")}.`);
    }
    const rows: Row[] = [];
    for (const [name, section] of Object.entries(SECTIONS)) {
        rows.push(...(wanted.length === 0 || wanted.includes(name) ? await section() : []));
    }
    console.table(
        rows.map(({ what, ours, other, unit, goal }) => ({
            what,
            ours: `${ours.toFixed(3)} ${unit}`,
            other: `${other.toFixed(3)} ${unit}`,
            ratio: Number((ours / other).toFixed(2)),
            goal: `≤ ${goal}`,
            held: ours / other <= goal ? "yes" : "NO",
        })),
    );
    process.exitCode = rows.every((r) => r.ours / r.other <= r.goal) ? 0 : 1;
}

main().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
});
