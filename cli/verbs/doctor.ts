/** doctor: whether this machine and account have what a deployment needs, each line with its remedy. */
import type { Command } from "commander";
import type { Context } from "../context";
import { checkEnvironment, environmentsOf } from "../run/layers";
import { ExitCode } from "../run/results";
import { answer } from "../terminal/say";

interface Options {
    readonly sandbox?: boolean;
    readonly json?: boolean;
}

export function registerDoctor(program: Command, context: Context): void {
    program
        .command("doctor")
        .description(
            "check versions, state backend, secrets provider, credentials, regions and quotas; exit code 1 if any fails",
        )
        .argument("[environment]", "check only this environment; without it, all of them")
        .option("--sandbox", "check only what the sandbox needs, nothing of AWS")
        .option("--json", "one JSON object on stdout")
        .action(async (name: string | undefined, options: Options) => {
            const environments =
                name === undefined ? environmentsOf(context.root) : [checkEnvironment(name, context.root)];
            // Loaded now: the schemas bring the SDK, which takes half a second.
            const [{ awsChecks, machineChecks }, { describeChecks }] = await Promise.all([
                import("../doctor/facts"),
                import("../doctor/checks"),
            ]);
            const checks = [
                ...machineChecks(context.root),
                ...(options.sandbox === true ? [] : awsChecks(context.root, environments)),
            ];
            answer(options, { checks }, describeChecks(checks, process.stdout.columns));
            context.exitCode = checks.some(({ state }) => state === "fail") ? ExitCode.failed : ExitCode.ok;
        });
}
