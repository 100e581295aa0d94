/** The command line of `infra` in this process, against an engine that answers as a test says. */
import * as path from "node:path";
import { PassThrough } from "node:stream";
import * as grpc from "@grpc/grpc-js";
import * as pulumi from "@pulumi/pulumi";
import type { EngineEvent } from "@pulumi/pulumi/automation";
import { EventsClient } from "@pulumi/pulumi/proto/events_grpc_pb";
import { EventRequest } from "@pulumi/pulumi/proto/events_pb";
import { type CommandResult, EngineCommand } from "../../../cli/engine/pulumi-command";
import { main } from "../../../cli/main";

export const ROOT = path.resolve(__dirname, "../../..");

export interface Said {
    readonly code: number;
    readonly out: string;
    readonly err: string;
}

/** Runs a verb, and catches what it prints. */
export function infra(...argv: string[]): Promise<Said> {
    return infraIn(ROOT, argv);
}

/** @param typed what a person at a terminal answers; undefined where there is no terminal */
export async function infraIn(root: string, argv: readonly string[], typed?: string): Promise<Said> {
    const texts = { out: "", err: "" };
    const { stdout, stderr } = process;
    const before = { out: stdout.write.bind(stdout), err: stderr.write.bind(stderr), isTTY: stderr.isTTY };
    const stdin = Object.getOwnPropertyDescriptor(process, "stdin")!;
    stdout.write = (text: unknown) => ((texts.out += String(text)), true);
    stderr.write = (text: unknown) => ((texts.err += String(text)), true);
    if (typed !== undefined) {
        const keyboard = Object.assign(new PassThrough(), { isTTY: true });
        Object.defineProperty(process, "stdin", { ...stdin, get: () => keyboard });
        stderr.isTTY = true;
        keyboard.write(`${typed}\n`);
    }
    try {
        return { code: await main(argv, root), ...texts };
    } finally {
        Object.defineProperty(process, "stdin", stdin);
        stderr.isTTY = before.isTTY;
        stdout.write = before.out;
        stderr.write = before.err;
    }
}

/** What the engine does when it is asked for a command on a layer: its events, what it prints, or how it fails. */
export interface Answer {
    readonly stdout?: string;
    readonly fails?: string;
    readonly events?: readonly Partial<EngineEvent>[];
    /** It goes on until then. */
    readonly until?: Promise<unknown>;
}

/** @param command such as "up" or "stack export" */
export type Engine = (command: string, layer: string, args: readonly string[], folder: string) => Answer;

/** In place of the process that would be started; @returns what it was asked, as "network: stack export". */
export async function withEngine<T>(answer: Engine, run: (asked: string[]) => Promise<T>): Promise<T> {
    const starter = EngineCommand.prototype as unknown as { start: unknown };
    const { start } = starter;
    const asked: string[] = [];
    // The SDK misses the summary that a real engine would have sent.
    const log = pulumi.log as { warn: typeof pulumi.log.warn };
    const { warn } = log;
    log.warn = () => Promise.resolve();
    starter.start = async (args: readonly string[], folder: string): Promise<CommandResult> => {
        const layer = path.basename(path.dirname(folder)) === "stacks" ? path.basename(folder) : "environment";
        const command = args[0] === "stack" || args[0] === "state" ? `${args[0]} ${args[1]}` : args[0]!;
        asked.push(`${layer}: ${command}`);
        const { stdout = "", fails, events = [], until } = answer(command, layer, args, folder);
        await until;
        const log = args[args.indexOf("--event-log") + 1]!;
        if (events.length > 0) {
            await sendEvents(log.replace("tcp://", ""), events);
        }
        return { stdout, stderr: fails === undefined ? "" : `error: ${fails}`, code: fails === undefined ? 0 : 255 };
    };
    try {
        return await run(asked);
    } finally {
        log.warn = warn;
        starter.start = start;
    }
}

/** As the engine sends them to the Automation API. */
async function sendEvents(address: string, events: readonly Partial<EngineEvent>[]): Promise<void> {
    const client = new EventsClient(address, grpc.credentials.createInsecure());
    await new Promise<void>((resolve, reject) => {
        const stream = client.streamEvents((error) => (error ? reject(error) : resolve()));
        events.forEach((event, sequence) => {
            const request = new EventRequest();
            request.setEvent(JSON.stringify({ sequence, timestamp: 0, ...event }));
            stream.write(request);
        });
        stream.end();
    });
    client.close();
}
