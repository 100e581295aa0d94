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
import { say } from "../terminal/say";
import { settlePending } from "../engine/pending";
import type { Session } from "../engine/session";
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
                    "--unprotect is for the sandbox. On AWS, lift the protection in the configuration, deploy, then destroy.",
                );
            }
            const question = `Destroy ${layers.join(", ")} of ${environment}?`;
            checkConfirmable(question, options);
            await withSession(context, environment, options, (session) => destroy(session, layers, options, question));
        });
}

async function destroy(
    session: Session,
    layers: readonly LayerName[],
    options: Options,
    question: string,
): Promise<ExitCode> {
    const where = target(session.environment, options);
    const users = await inUseByOthers(session, layers);
    if (users.length > 0) {
        return stop(session, layers, options, "another layer reads it", describeUse(where, users, layers));
    }
    const found = await survey(session, layers);
    reportSurvey(found, inSandbox(options));
    if (found.some(([, { protected: p, guarded }]) => p.length + guarded.length > 0)) {
        if (options.unprotect !== true) {
            const way = wayForward(session.environment, inSandbox(options));
            return stop(session, layers, options, "something is protected", way);
        }
        await unprotect(session, found);
    }
    await confirm(question, options);
    const pending = await settlePending(session, layers, "destroy", say);
    pending.forEach(({ text }, layer) => say(`${layer}: ${text}`));
    const { runLayers } = await import("../run/run");
    const { report } = await runLayers(session, "destroy", layers, options.parallel);
    return finish(report, { json: options.json === true, verb: "destroy", sandbox: session.sandbox?.summary() });
}

/** Ends before anything was touched. */
function stop(
    { environment }: Session,
    layers: readonly LayerName[],
    options: Options,
    because: string,
    text: string,
): ExitCode {
    say(text);
    const left = layers.map((layer) => skippedReport(layer, because));
    const report = { environment, sandbox: inSandbox(options), seconds: 0, layers: left };
    return finish(report, { json: options.json === true, verb: "destroy" });
}
