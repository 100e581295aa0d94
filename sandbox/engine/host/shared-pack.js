// One process that serves the policy pack to every engine of a run: the engines attach to it as their language host
// (PULUMI_DEBUG_LANGUAGES), and it gives each of them the port of the same pack. A process for each layer would cost
// about 0.6 s of processor time a layer, half of a whole environment's preview.
//
// For a pack that asks nothing of the stack it runs on but what each call says, as ours does: configuration and
// stack name are not in its environment.
//   node shared-pack.js FOLDER    serves the pack in FOLDER; the first line of the output is the port to attach to
"use strict";

const path = require("node:path");
const { grpc, Empty, language, languageServices, plugin, version } = require("./sdk");

const folder = path.resolve(process.argv[2]);

/** The SDK serves as soon as the pack is loaded, and tells its port as a pack tells the engine: on the console. */
const packPort = new Promise((resolve, reject) => {
    const log = console.log;
    console.log = (text, ...more) => {
        if (/^\d+$/.test(text)) {
            console.log = log;
            resolve(text);
        } else process.stderr.write(`${[text, ...more].join(" ")}\n`);
    };
    // After the engines have their port to attach to.
    setImmediate(() => {
        try {
            process.chdir(folder);
            require(path.join(folder, require(path.join(folder, "package.json")).main));
        } catch (error) {
            reject(error);
        }
    });
});
packPort.catch(() => {});

const answer = (make) => (_call, done) => done(null, make());

const service = {
    handshake: answer(() => new language.LanguageHandshakeResponse()),
    getPluginInfo: answer(() => {
        const info = new plugin.PluginInfo();
        info.setVersion(version);
        return info;
    }),
    getRequiredPlugins: answer(() => new language.GetRequiredPluginsResponse()),
    getRequiredPackages: answer(() => new language.GetRequiredPackagesResponse()),
    installDependencies: (call) => call.end(),
    // Ends when the engine does: until then it may write what the pack says.
    runPlugin: (call) => {
        const send = (set) => call.write(set(new language.RunPluginResponse()));
        packPort.then(
            (port) => send((response) => (response.setStdout(Buffer.from(`${port}\n`)), response)),
            (error) => {
                send((response) => (response.setStderr(Buffer.from(`${error.stack}\n`)), response));
                send((response) => (response.setExitcode(1), response));
                call.end();
            },
        );
        call.on("cancelled", () => call.end());
    },
    cancel: answer(() => new Empty()),
};

const server = new grpc.Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
server.addService(languageServices.LanguageRuntimeService, service);
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
    if (error) throw error;
    process.stdout.write(`${port}\n`);
});

// The terminal's Ctrl-C reaches this process too, while engines still finish; `infra` closes our standard input.
process.on("SIGINT", () => {});
process.stdin.on("end", () => process.exit(0)).resume();
