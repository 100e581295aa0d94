/** destroy: removes layers, readers first, after a look at what is protected, kept, or in use by others. */
import type { Command } from "commander";
import type { LayerName } from "../../stacks/contracts";
import {
    checkConfirmable,
    checkNames,
    type LayersOptions,
    confirm,
    type Context,
    layersCommand,
    inSandbox,
    parallelOption,
    target,
    withSession,
    yesOption,
} from "../context";
import { describeUse, inUseByOthers, reportSurvey, survey, unprotect, wayForward } from "../run/destroy-preflight";
import { finish } from "../terminal/finish";
import { settlePending } from "../engine/pending";
import { ExitCode, skippedReport, UsageError } from "../run/results";

interface Options extends LayersOptions {
    readonly parallel: number;
    readonly yes?: boolean;
    readonly unprotect?: boolean;
}

export function registerDestroy(program: Command, context: Context): void {
    layersCommand(program, "destroy", "remove; lists first what is protected or in use, and stops there if anything is")
        .addOption(parallelOption())
        .addOption(yesOption())
        .option("--unprotect", "lift every protection first (sandbox only)")
        .action(async (name: string, options: Options) => {
            const { environment, layers } = checkNames(context, name, options);
            if (options.unprotect === true && !inSandbox(options)) {
                throw new UsageError(
                    "--unprotect is for the sandbox. Elsewhere lift protection in the configuration, deploy that, then destroy.",
                );
            }
            const question = `Destroy ${layers.join(", ")} of ${environment}?`;
            checkConfirmable(question, options);
            await withSession(context, environment, options, async (session) => {
                const users = await inUseByOthers(session, layers);
                if (users.length > 0) {
                    return stop(
                        environment,
                        options,
                        layers,
                        "another layer reads it",
                        describeUse(target(environment, options), users, layers),
                    );
                }
                const found = await survey(session, layers);
                reportSurvey(found);
                if (found.some(([, { protected: p, guarded }]) => p.length + guarded.length > 0)) {
                    if (options.unprotect !== true) {
                        return stop(
                            environment,
                            options,
                            layers,
                            "something is protected",
                            wayForward(environment, inSandbox(options)),
                        );
                    }
                    await unprotect(session, found);
                }
                if (!(await confirm(question, options))) {
                    process.stderr.write("Nothing was changed.\n");
                    return ExitCode.failed;
                }
                await settlePending(session, layers, (text) => process.stderr.write(`${text}\n`));
                const { runLayers } = await import("../run/run");
                const run = await runLayers(session, "destroy", layers, options.parallel);
                return finish(run.report, {
                    json: options.json === true,
                    verb: "destroy",
                    sandbox: session.sandbox?.summary(),
                });
            });
        });
}

/** Ends before anything was touched. */
function stop(
    environment: string,
    options: Options,
    layers: readonly LayerName[],
    because: string,
    text: string,
): ExitCode {
    process.stderr.write(text);
    const left = layers.map((layer) => skippedReport(layer, because));
    return finish(
        { environment, sandbox: inSandbox(options), seconds: 0, layers: left },
        { json: options.json === true, verb: "destroy" },
    );
}
