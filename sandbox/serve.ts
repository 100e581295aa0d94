/**
 * The sandbox as a process of its own, for people who want to use `pulumi` by hand against it:
 * prints `export` lines for a shell, serves until it gets a signal.
 *
 *     node -r ts-node/register/transpile-only sandbox/serve.ts [directory]
 */
import * as path from "node:path";
import { openSandbox } from "./sandbox";

async function main(): Promise<void> {
    const sandbox = await openSandbox({
        root: path.resolve(__dirname, ".."),
        ...(process.argv[2] === undefined ? {} : { directory: process.argv[2] }),
    });
    for (const [name, value] of Object.entries(sandbox.env)) {
        process.stdout.write(`export ${name}=${JSON.stringify(value)}\n`);
    }
    const { removed, restored, unlocked } = sandbox.summary();
    const found = Object.entries({ removed, restored, unlocked }).filter(([, what]) => what.length > 0);
    found.forEach(([how, what]) => process.stderr.write(`After a killed run, ${how}: ${what.join(", ")}\n`));
    process.stderr.write(
        `Sandbox open in ${sandbox.directory}; try: pulumi preview -C ${sandbox.projectDirectory("network")} -s staging\n`,
    );
    const stop = () => {
        void sandbox.close().then(() => process.exit(0));
    };
    process.on("SIGINT", stop).on("SIGTERM", stop);
}

main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
});
