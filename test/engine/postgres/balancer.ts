/** The network load balancer's part: new connections go to the registered targets in turn, old ones stay where they are. */
import { connect, createServer, type Server, type Socket } from "node:net";

export class Balancer {
    private readonly open = new Set<Socket>();
    private turn = 0;
    private targets: readonly number[] = [];
    private readonly server: Server;

    private constructor(readonly port: number) {
        this.server = createServer((client) => this.forward(client));
    }

    static listen(port: number): Promise<Balancer> {
        const balancer = new Balancer(port);
        return new Promise((resolve) => balancer.server.listen(port, "127.0.0.1", () => resolve(balancer)));
    }

    register(ports: readonly number[]): void {
        this.targets = ports;
    }

    private forward(client: Socket): void {
        const target = connect(this.targets[this.turn++ % this.targets.length]!, "127.0.0.1");
        for (const [socket, other] of [
            [client, target],
            [target, client],
        ] as const) {
            this.open.add(socket);
            socket.on("error", () => undefined);
            socket.on("close", () => {
                this.open.delete(socket);
                other.destroy();
            });
            socket.pipe(other);
        }
    }

    close(): void {
        this.open.forEach((socket) => socket.destroy());
        this.server.close();
    }
}
