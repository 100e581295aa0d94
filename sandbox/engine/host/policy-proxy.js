// A policy pack expects stack and configuration in its environment, but the engine sends them only to a pack
// that already serves. So this serves in its place: it answers the engine's first calls, starts the pack
// with what they say, and passes every other call on.
"use strict";

const readline = require("node:readline");
const { PassThrough } = require("node:stream");
const { grpc, analyzer, analyzerServices } = require("./sdk");

const UNLIMITED = { "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 };
const PASSED_ON = [
    "analyze",
    "analyzeStack",
    "remediate",
    "getAnalyzerInfo",
    "getPluginInfo",
    "configure",
    "configureStack",
    "cancel",
];

// Passed on as they came: taking each resource apart and putting it together again would cost as much as judging it.
const asIs = (bytes) => bytes;
const raw = Object.fromEntries(
    PASSED_ON.map((name) => [
        name,
        {
            ...analyzerServices.AnalyzerService[name],
            requestSerialize: asIs,
            requestDeserialize: asIs,
            responseSerialize: asIs,
            responseDeserialize: asIs,
        },
    ]),
);
const RawClient = grpc.makeGenericClientConstructor(raw, "Analyzer");

/** What the SDK reads a pack's stack and configuration from. */
function packEnvironment(configuration) {
    if (!configuration) return {};
    return {
        PULUMI_NODEJS_ORGANIZATION: configuration.getOrganization(),
        PULUMI_NODEJS_PROJECT: configuration.getProject(),
        PULUMI_NODEJS_STACK: configuration.getStack(),
        PULUMI_NODEJS_DRY_RUN: String(configuration.getDryRun()),
        PULUMI_CONFIG: JSON.stringify(Object.fromEntries(configuration.getConfigMap().toArray())),
    };
}

/** As much of what a pack wrote as may hold the reason for its end. */
const COMPLAINT = 8000;

/** The line that names an error, or the last one. */
function reasonIn(complaint) {
    const lines = complaint.split("\n").filter((line) => line.trim() !== "");
    return lines.find((line) => /^\w*Error\b/.test(line)) ?? lines.at(-1) ?? "it said nothing";
}

/**
 * @param start starts the pack with additional environment and returns its process
 * @param onOutput receives what the pack writes, its port line left out; first the proxy's own port
 * @param onEnd receives the pack's exit code, or 1 when it could not be started
 */
function servePolicyPack({ start, onOutput, onEnd }) {
    const server = new grpc.Server(UNLIMITED);
    let client;

    function startPack(configuration) {
        const child = start(packEnvironment(configuration));
        const output = child.stdout.pipe(new PassThrough());
        // What it wrote goes to the engine by another way, which may be slower than the answer that ends the run.
        let complaint = "";
        child.stderr.on("data", (data) => (complaint = (complaint + data).slice(-COMPLAINT)));
        return new Promise((resolve, reject) => {
            child.once("error", (error) => (reject(error), onEnd(1)));
            child.once("close", (code) => {
                reject(new Error(`policy pack ended before it served (exit code ${code}): ${reasonIn(complaint)}`));
                server.tryShutdown(() => {});
                onEnd(code ?? 1);
            });
            const lines = readline.createInterface({ input: output });
            lines.once("line", (port) => {
                resolve(new RawClient(`127.0.0.1:${Number(port)}`, grpc.credentials.createInsecure(), UNLIMITED));
                lines.on("line", (line) => onOutput(`${line}\n`));
            });
        });
    }

    /** The engine may ask before it configures (`pulumi policy publish`): then without configuration. */
    const pack = (configuration) => (client ??= Promise.resolve().then(() => startPack(configuration)));
    const passOn = (method) => (call, done) =>
        pack().then(
            (to) => to[method](call.request, done),
            (error) => done({ code: grpc.status.UNAVAILABLE, details: error.message }),
        );

    const { handshake } = analyzerServices.AnalyzerService;
    const decode = analyzerServices.AnalyzerService.configureStack.requestDeserialize;
    server.addService(
        { ...raw, handshake },
        {
            ...Object.fromEntries(PASSED_ON.map((method) => [method, passOn(method)])),
            handshake: (_call, done) => done(null, new analyzer.AnalyzerHandshakeResponse()),
            configureStack: (call, done) => (pack(decode(call.request)), passOn("configureStack")(call, done)),
        },
    );
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
        if (error) return onEnd(1);
        onOutput(`${port}\n`);
    });
    return { close: () => server.forceShutdown() };
}

module.exports = { servePolicyPack };
