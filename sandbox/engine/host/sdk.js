// The Pulumi SDK of this project: protocol definitions for the host, and the runners of programs.
"use strict";

const { createRequire } = require("node:module");
const path = require("node:path");

require("../no-proxy");

// gRPC and protobuf are the SDK's own dependencies: taken from where the SDK finds them.
const fromSdk = createRequire(require.resolve("@pulumi/pulumi/package.json"));

/** @returns the SDK's runner as the program itself resolves it, else as this project does. */
function runner(directory, name) {
    const module = `@pulumi/pulumi/cmd/${name}`;
    try {
        return createRequire(path.join(directory, "package.json")).resolve(module);
    } catch {
        return require.resolve(module);
    }
}

/** The options of `runtime` in Pulumi.yaml (or PulumiPolicy.yaml) that a Node host honours. */
function runtimeOptions(info) {
    const options = info?.getOptions()?.toJavaScript() ?? {};
    for (const [name, type] of Object.entries({ nodeargs: "string", typescript: "boolean", tsconfig: "string" })) {
        if (options[name] !== undefined && typeof options[name] !== type) {
            throw new Error(`runtime option "${name}" must be a ${type}, found ${JSON.stringify(options[name])}`);
        }
    }
    return {
        nodeArgs: (options.nodeargs ?? "").split(/\s+/).filter(Boolean),
        env: {
            ...(options.typescript === false ? {} : { PULUMI_NODEJS_TYPESCRIPT: "true" }),
            ...(options.tsconfig ? { PULUMI_NODEJS_TSCONFIG_PATH: options.tsconfig } : {}),
        },
    };
}

module.exports = {
    grpc: fromSdk("@grpc/grpc-js"),
    Empty: fromSdk("google-protobuf/google/protobuf/empty_pb.js").Empty,
    analyzer: require("@pulumi/pulumi/proto/analyzer_pb.js"),
    analyzerServices: require("@pulumi/pulumi/proto/analyzer_grpc_pb.js"),
    language: require("@pulumi/pulumi/proto/language_pb.js"),
    languageServices: require("@pulumi/pulumi/proto/language_grpc_pb.js"),
    plugin: require("@pulumi/pulumi/proto/plugin_pb.js"),
    runner,
    runtimeOptions,
    version: require("@pulumi/pulumi/package.json").version,
};
