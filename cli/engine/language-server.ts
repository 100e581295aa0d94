/**
 * What the SDK tells the engine of a layer's program, and how it reaches the engine.
 *
 * `automation/server.js` (SDK 3.270) takes every gRPC error for the engine's own end and answers that the program has ended.
 * Where the connection fails before the program's first line, the engine then deletes the whole layer (docs/decisions/0079).
 */

type Run = (this: Server, call: unknown, answer: Answer) => Promise<void>;
type Answer = (error: Error | undefined, response?: unknown) => void;

/** What we use of it; the SDK's types leave it out. */
interface Server {
    program: () => Promise<unknown>;
}
interface Prototype {
    run: Run;
}
type Options = Record<string, unknown>;

const UNREACHED =
    "The program lost its connection to the engine before it had ended. Nothing was deleted. Run the same command again.";

let guarded = false;

/** For every program that runs in this process from now on. */
export function guardLanguageServer(): void {
    if (guarded) {
        return;
    }
    guarded = true;
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { LanguageServer } = require("@pulumi/pulumi/automation/server") as {
        LanguageServer: { prototype: Prototype };
    };
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { grpcClientOptions } = require("@pulumi/pulumi/runtime/settings") as { grpcClientOptions: Options };
    answerAsItEnded(LanguageServer.prototype);
    connectAnew(grpcClientOptions);
}

/** "Ended" only where the program has; a failure is told as it is, and once. */
function answerAsItEnded(prototype: Prototype): void {
    const { run } = prototype;
    prototype.run = function (call, answer) {
        const { program } = this;
        let ended = false;
        let answered = false;
        this.program = async () => {
            const outputs = await program();
            ended = true;
            return outputs;
        };
        return run.call(this, call, (error, response) => {
            if (!answered) {
                answered = true;
                answer(error ?? (ended ? undefined : new Error(UNREACHED)), response);
            }
        });
    };
}

/**
 * Every engine listens on a port of its own, and gets one that another had a moment ago. gRPC would give it what it knows of
 * that one: a connection that is lost, which fails at once.
 */
function connectAnew(options: Options): void {
    options["grpc.use_local_subchannel_pool"] = 1;
}
