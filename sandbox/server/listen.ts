/** One gRPC server on a free port of this machine. */
import * as grpc from "@grpc/grpc-js";
import type { ProviderService } from "./provider";

export interface Listening {
    readonly port: number;
    close(): void;
}

export async function listen(service: ProviderService): Promise<Listening> {
    const server = new grpc.Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
    service.addTo(server);
    const port = await new Promise<number>((resolve, reject) => {
        server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) =>
            error === null ? resolve(bound) : reject(error),
        );
    });
    return { port, close: () => server.forceShutdown() };
}
