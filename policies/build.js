// Builds the policy pack to one file: the engine's runner would type-check TypeScript at every preview (4.6 s, against
// 0.8 s for JavaScript). The policy SDK goes into the file; of @pulumi/pulumi it needs two modules, and loading all of it
// would cost another 0.4 s at every preview.
"use strict";

const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");

const SOURCES = ["index.ts", "pack.ts", "build.js"];
const FOLDERS = ["lib", "rules"];
/** What goes into the pack, or is read for it, beside the sources. */
const SDKS = ["@pulumi/policy", "@pulumi/pulumi"];
const OUT = path.join(__dirname, "dist");

/** All source files, in a fixed order, and what tells an SDK's version. */
function sources() {
    // A folder's entry says what it is: a `stat` of each is two thirds of the time that this takes.
    const list = (folder) =>
        fs
            .readdirSync(path.join(__dirname, folder), { withFileTypes: true })
            .flatMap((entry) => (entry.isDirectory() ? list(`${folder}/${entry.name}`) : `${folder}/${entry.name}`));
    const own = [...SOURCES, ...FOLDERS.flatMap(list)].filter((file) => /\.[jt]s$/.test(file));
    return [...own.sort(), ...SDKS.map((name) => path.relative(__dirname, packageFile(name)))];
}

/** @throws where the packages are not installed */
function packageFile(name) {
    try {
        return require.resolve(`${name}/package.json`);
    } catch {
        throw new Error(`The policy pack finds no ${name} in ${__dirname} or above. Install the packages: npm install`);
    }
}

/** What the last build was made from: names, sizes and times of the sources, which cost one `stat` each. */
function fingerprint(files) {
    const facts = files.map((file) => {
        const { size, mtimeMs } = fs.statSync(`${__dirname}/${file}`);
        return `${file} ${size} ${mtimeMs}\n`;
    });
    return crypto.createHash("sha256").update(facts.join("")).digest("hex");
}

const STAMP = path.join(OUT, "fingerprint");
const TARGET = path.join(OUT, "index.js");

/** Whether the last build is of these very sources. */
const isCurrent = (now) => fs.existsSync(TARGET) && fs.existsSync(STAMP) && fs.readFileSync(STAMP, "utf8") === now;

/**
 * Builds when a source has changed since the last build; says nothing and costs milliseconds when none has.
 * @throws one error that says what keeps it from being built
 */
function ensureBuilt() {
    if (isCurrent(fingerprint(sources()))) {
        return false;
    }
    const { status, stderr } = require("node:child_process").spawnSync(process.execPath, [__filename], {
        stdio: ["ignore", "ignore", "pipe"],
        encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr.trim());
    return true;
}

/** @throws where the pack has to be built and cannot be written, as in a checkout that is read-only */
function requireWritable() {
    try {
        fs.mkdirSync(OUT, { recursive: true });
        fs.accessSync(OUT, fs.constants.W_OK);
    } catch (error) {
        throw new Error(
            `it is not built from these sources yet, and ${OUT} cannot be written to (${error.code}). ` +
                "Run `npm run build` once as somebody who may write there.",
        );
    }
}

/**
 * What the policy SDK uses of @pulumi/pulumi, and no more: assets, the names of special values, and a test for outputs, which
 * only a remediation may hold. Both modules of the latter load nearly all of the SDK.
 */
const usedOfPulumi = {
    name: "used-of-pulumi",
    setup(build) {
        const special = () =>
            Object.entries(require("@pulumi/pulumi/runtime/rpc")).filter(([name]) => name.startsWith("special"));
        const used = {
            "@pulumi/pulumi": () =>
                `module.exports = {
                    asset: require("@pulumi/pulumi/asset"),
                    Output: { isInstance: (value) => require("@pulumi/pulumi/output").Output.isInstance(value) },
                };`,
            "@pulumi/pulumi/runtime/rpc": () => `module.exports = ${JSON.stringify(Object.fromEntries(special()))};`,
        };
        build.onResolve({ filter: /^@pulumi\/pulumi(\/runtime\/rpc)?$/ }, ({ path }) => ({ path, namespace: "used" }));
        build.onLoad({ filter: /.*/, namespace: "used" }, ({ path }) => ({
            resolveDir: __dirname,
            contents: used[path](),
        }));
    },
};

/**
 * The policy SDK asks every policy about every resource, and unpacks the resource's message anew each time: with this
 * pack, most of what it adds to a preview. lib/dispatch.ts stands between: around the SDK's own functions, which it
 * names, so that an SDK without one of them ends the pack at once ("use strict") instead of making it slow.
 */
const ours = (name) => JSON.stringify(path.join(__dirname, "lib", name));

const dispatched = {
    name: "dispatched",
    setup(build) {
        build.onLoad({ filter: /@pulumi[\\/]policy[\\/]server\.js$/ }, ({ path: file }) => ({
            resolveDir: path.dirname(file),
            contents: `${fs.readFileSync(file, "utf8")}
                const { byType, byTypes, once, remembering } = require(${ours("dispatch.ts")});
                const { whereAsked } = require(${ours("repairs.ts")});
                const { plainly } = require(${ours("plain-struct.ts")});
                const { AnalyzeResponse, RemediateResponse } = analyzerproto;
                const { analyze, analyzeStack, remediate } = analyzerrpc.AnalyzerService;
                [analyze, analyzeStack, remediate].forEach((call) => (call.requestDeserialize = plainly(call.requestDeserialize)));
                makeAnalyzeRpcFun = byType("validateResource", makeAnalyzeRpcFun, AnalyzeResponse);
                makeRemediateRpcFun = byType("remediateResource", makeRemediateRpcFun, RemediateResponse);
                makeRemediateRpcFun = whereAsked(makeRemediateRpcFun, RemediateResponse, remediate.requestDeserialize);
                remediate.requestDeserialize = (bytes) => bytes;
                makeAnalyzeStackRpcFun = byTypes("validateStack", makeAnalyzeStackRpcFun, AnalyzeResponse);
                configure = remembering(configure);
                getResourceOptions = once(getResourceOptions);
                getProviderResource = once(getProviderResource);
                getPropertyDependencies = once(getPropertyDependencies);`,
        }));
        build.onLoad({ filter: /@pulumi[\\/]policy[\\/]deserialize\.js$/ }, ({ path: file }) => ({
            resolveDir: path.dirname(file),
            contents: `${fs.readFileSync(file, "utf8")}
                const { once } = require(${ours("dispatch.ts")});
                const unpack = deserializeProperties, unpacked = once((message) => unpack(message, false));
                // Rules only read; what a remediation changes (proxySecrets) is unpacked for it alone, as ever.
                exports.deserializeProperties = (message, proxySecrets) =>
                    proxySecrets ? unpack(message, true) : unpacked(message);`,
        }));
    },
};

async function build() {
    const now = fingerprint(sources());
    requireWritable();
    // Layers preview side by side: each writes its own file, and renaming is atomic.
    const mine = (file) => `${file}.${process.pid}.tmp`;
    await require("esbuild").build({
        entryPoints: [path.join(__dirname, "index.ts")],
        outfile: mine(TARGET),
        bundle: true,
        platform: "node",
        target: "node20",
        format: "cjs",
        external: ["@pulumi/pulumi/*", "@grpc/grpc-js", "google-protobuf/*"],
        plugins: [usedOfPulumi, dispatched],
        logLevel: "silent",
    });
    fs.renameSync(mine(TARGET), TARGET);
    fs.writeFileSync(mine(STAMP), now);
    fs.renameSync(mine(STAMP), STAMP);
}

module.exports = { ensureBuilt };

if (require.main === module && !isCurrent(fingerprint(sources()))) {
    build().catch((error) => {
        process.stderr.write(`The policy pack cannot be built: ${error.message}\n`);
        process.exitCode = 1;
    });
}
