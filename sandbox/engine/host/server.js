// The engine's LanguageRuntime service, for what this project needs: run a program, run a policy pack.
// docs/decisions/0002 says why it exists and what the official host does beyond it.
"use strict";

const fs = require("node:fs");
const { stopAll } = require("./children");
const { runPlugin } = require("./plugin");
const { run } = require("./program");
const { grpc, Empty, language, languageServices, plugin, version } = require("./sdk");

// Older engines give their address on the command line, newer ones in the handshake.
let engineAddress = process.argv.slice(2).find((argument) => !argument.startsWith("-")) ?? "";

const answer = (make) => (_call, done) => done(null, make());
const failure = (error) => ({ code: grpc.status.INVALID_ARGUMENT, details: error.message });

const service = {
    handshake: (call, done) => {
        engineAddress = call.request.getEngineAddress();
        done(null, new language.LanguageHandshakeResponse());
    },
    getPluginInfo: answer(() => {
        const info = new plugin.PluginInfo();
        info.setVersion(version);
        return info;
    }),
    // No plugin is asked for in advance: the engine loads (or is attached to) each provider as a resource names it.
    getRequiredPlugins: answer(() => new language.GetRequiredPluginsResponse()),
    getRequiredPackages: answer(() => new language.GetRequiredPackagesResponse()),
    getProgramDependencies: answer(() => new language.GetProgramDependenciesResponse()),
    runtimeOptionsPrompts: answer(() => new language.RuntimeOptionsResponse()),
    about: answer(() => {
        const about = new language.AboutResponse();
        about.setExecutable(process.execPath);
        about.setVersion(process.version);
        return about;
    }),
    // `npm run bootstrap` installs them.
    installDependencies: (call) => call.end(),
    run: (call, done) => {
        try {
            run(call, done, engineAddress);
        } catch (error) {
            done(failure(error));
        }
    },
    runPlugin: (call) => {
        try {
            runPlugin(call);
        } catch (error) {
            call.emit("error", failure(error));
        }
    },
    cancel: (_call, done) => {
        stopAll();
        done(null, new Empty());
    },
};

const server = new grpc.Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
server.addService(languageServices.LanguageRuntimeService, service);
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
    if (error) throw error;
    process.stdout.write(`${port}\n`);
});

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
// The engine holds our standard input open as long as it lives: a killed engine leaves no program behind.
if (fs.fstatSync(0).isFIFO()) process.stdin.on("end", () => process.exit(0)).resume();
