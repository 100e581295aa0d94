/** How a layer's program reaches the engine. That a lost engine deletes nothing: test/engine/program.test.ts. */
import * as assert from "node:assert";
import * as grpc from "@grpc/grpc-js";
import { EngineClient, EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { SetRootResourceRequest, SetRootResourceResponse } from "@pulumi/pulumi/proto/engine_pb";
import { guardLanguageServer } from "../../../cli/engine/language-server";

/** @returns what stops it, and its port */
async function engine(port = 0): Promise<{ port: number; stop: () => void }> {
    const server = new grpc.Server();
    const answer = (_: unknown, callback: grpc.sendUnaryData<SetRootResourceResponse>) =>
        callback(null, new SetRootResourceResponse());
    server.addService(EngineService, { setRootResource: answer });
    const bound = await new Promise<number>((resolve, reject) =>
        server.bindAsync(`127.0.0.1:${port}`, grpc.ServerCredentials.createInsecure(), (error, found) =>
            error ? reject(error) : resolve(found),
        ),
    );
    return { port: bound, stop: () => server.forceShutdown() };
}

/** As the SDK makes one. @returns the error of a call */
function ask(port: number): Promise<string> {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { grpcClientOptions } = require("@pulumi/pulumi/runtime/settings") as {
        grpcClientOptions: grpc.ClientOptions;
    };
    const client = new EngineClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure(), grpcClientOptions);
    return new Promise((resolve) =>
        client.setRootResource(new SetRootResourceRequest(), (error) => resolve(error?.message ?? "")),
    );
}

describe("the connection of a program", () => {
    it("to an engine on the port of one that has ended is a new one", async () => {
        guardLanguageServer();
        const first = await engine();
        assert.strictEqual(await ask(first.port), "");
        first.stop();
        await ask(first.port);
        assert.match(await ask(first.port), /UNAVAILABLE/);
        const second = await engine(first.port);
        const error = await ask(second.port);
        second.stop();
        assert.strictEqual(error, "");
    });
});
