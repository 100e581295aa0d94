/** Shows a run while it goes: a live line a layer on a terminal, plain lines otherwise. Always on stderr. */
import { DefaultRenderer, Listr, ListrLogger, ProcessOutput } from "listr2";
import type { LayerName } from "../../stacks/contracts";
import type { EngineLog } from "../engine/events";
import type { LayerReport } from "../run/results";
import { NARROWEST } from "./fold";
import { describeResult } from "./table";

export interface Progress {
    /** @param why the text in the place of "started" */
    begin(layer: LayerName, why?: string): void;
    step(layer: LayerName, log: EngineLog): void;
    end(report: LayerReport): void;
    /** One line that stays. */
    note(text: string): void;
    /** Gives the terminal back. */
    close(): Promise<void>;
}

export function createProgress(layers: readonly LayerName[], out: NodeJS.WriteStream = process.stderr): Progress {
    const drawable = out.isTTY && out.columns >= NARROWEST && process.env["TERM"] !== "dumb";
    return drawable ? live(layers, out) : plain(layers, out);
}

/** "12/57 aws:ec2:Subnet main-app-a": types as the engine's own display shortens them. */
export function describeStep(log: Pick<EngineLog, "done" | "total" | "current">): string {
    const of = log.total === undefined ? "" : `/${log.total}`;
    return `${log.done}${of} ${log.current.replace(/^([^:/ ]+:[^:/ ]+)\/[^: ]+:/, "$1:")}`.trim();
}

/** A line that took two rows of the terminal would shift the block at each change, and leave its first row behind. */
export function fit(line: string, columns: number): string {
    return line.length <= columns ? line : `${line.slice(0, columns - 1)}…`;
}

/** What the list puts before a line (a mark, counted as two columns, and a space), and the columns that it keeps free. */
const MARGIN = 5;

function plain(layers: readonly LayerName[], out: NodeJS.WriteStream): Progress {
    const width = Math.max(...layers.map((l) => l.length));
    const line = (layer: string, text: string): boolean => out.write(`${layer.padEnd(width)}  ${text}\n`);
    return {
        begin: (layer, why) => void line(layer, why ?? "started"),
        step: () => undefined,
        end: (report) => void line(report.layer, describeResult(report)),
        note: (text) => void out.write(`${text}\n`),
        close: () => Promise.resolve(),
    };
}

/** A person reads no faster, and each change draws every line anew. */
const REDRAW_MS = 100;

/** A layer's line. What is told before the list draws its first one is kept. */
class Row {
    /** Without a report where the run broke off before the layer's end. */
    readonly ended: Promise<LayerReport | undefined>;
    finish: (report?: LayerReport) => void = () => undefined;
    draw: (text: string) => void = () => undefined;
    text = "waiting";

    constructor() {
        this.ended = new Promise((resolve) => (this.finish = resolve));
    }

    show(text: string): void {
        this.text = text;
        this.draw(text);
    }
}

/** Listr asks whether stdout is a terminal, which may be a file or `jq`; what is drawn on is `out`, which is one. */
class Drawing extends DefaultRenderer {
    static override nonTTY = true;
}

function live(layers: readonly LayerName[], out: NodeJS.WriteStream): Progress {
    const rows = new Map(layers.map((layer) => [layer, new Row()]));
    const notes: string[] = [];
    const width = Math.max(...layers.map((l) => l.length));
    const titleOf = (layer: string, text: string): string =>
        fit(`${layer.padEnd(width)}  ${text}`, Math.min(out.columns, process.stdout.columns ?? 80) - MARGIN);
    let drawn = 0;
    const list = new Listr(
        [...rows].map(([layer, row]) => ({
            title: titleOf(layer, row.text),
            task: async (_: unknown, task: { title: string; skip: () => void }): Promise<void> => {
                row.draw = (text) => (task.title = titleOf(layer, text));
                row.draw(row.text);
                const report = await row.ended;
                row.show(report === undefined ? row.text : describeResult(report));
                if (report === undefined || report.result === "skipped") {
                    task.skip();
                } else if (report.result === "failed") {
                    throw new Error(report.result);
                }
            },
        })),
        {
            concurrent: true,
            exitOnError: false,
            // Its own listener would end the process at a Ctrl-C, with an engine at work and nothing said (context.ts).
            registerSignalListeners: false,
            renderer: Drawing,
            rendererOptions: {
                showErrorMessage: false,
                logger: new ListrLogger({ processOutput: new ProcessOutput(out, out), useIcons: true }),
            },
        },
    );
    const done = list.run().catch(() => undefined);
    return {
        begin: (layer, why) => rows.get(layer)?.show(why ?? "starting"),
        step: (layer, log) => {
            if (performance.now() - drawn >= REDRAW_MS) {
                drawn = performance.now();
                rows.get(layer)?.show(describeStep(log));
            }
        },
        end: (report) => rows.get(report.layer)?.finish(report),
        note: (text) => void notes.push(text),
        close: async () => {
            // A second end is none: those that ended keep theirs.
            rows.forEach((row) => row.finish());
            await done;
            notes.forEach((text) => out.write(`${text}\n`));
        },
    };
}
