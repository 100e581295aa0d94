/** destroy: removes layers, readers first, after a look at what is protected, kept, or in use by others. */
import type { Command } from "commander";
import { type LayerName, layerNames } from "../../stacks/contracts";
import {
    checkConfirmable,
    checkNames,
    type CommonOptions,
    confirm,
    type Context,
    environmentCommand,
    inSandbox,
    PARALLEL,
    parallelOption,
    withSession,
    yesOption,
} from "../context";
import { eachLayer } from "../each";
import { nameOf } from "../events";
import { finish } from "../finish";
import { settlePending } from "../pending";
import { selectLayers } from "../layers";
import { type InUse, inUse, type Preflight, preflight } from "../preflight";
import { ExitCode, skippedReport, UsageError } from "../results";
import type { Session } from "../session";
import { readDeployment } from "../stacks";

interface Options extends CommonOptions {
    readonly parallel: number;
    readonly yes?: boolean;
    readonly unprotect?: boolean;
}

export function registerDestroy(program: Command, context: Context): void {
    environmentCommand(
        program,
        "destroy",
        "remove; lists first what is protected or in use, and stops there if anything is",
    )
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
                        describeUse(environment, users, layers, options),
                    );
                }
                const found = await survey(session, layers);
                report(found);
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
                const { runLayers } = await import("../run");
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

/** What would lose its ground: deployed layers that stay and read one that goes. */
async function inUseByOthers(session: Session, going: readonly LayerName[]): Promise<InUse[]> {
    const staying = layerNames.filter((layer) => !going.includes(layer) && inUse(going, [layer]).length > 0);
    const deployments = await eachLayer(staying, PARALLEL, (layer) => readDeployment(session, layer, false));
    return inUse(
        going,
        staying.filter((layer) => deployments.get(layer) !== undefined),
    );
}

function describeUse(
    environment: string,
    users: readonly InUse[],
    going: readonly LayerName[],
    options: Options,
): string {
    const lines = users.map(
        ({ layer, by }) => `${layer}: in use by ${by.join(", ")}, which ${by.length > 1 ? "stay" : "stays"}`,
    );
    const all = [...going, ...users.flatMap(({ by }) => by)];
    const names = selectLayers([]).filter((layer) => all.includes(layer));
    return (
        `${lines.join("\n")}\nNothing was destroyed. Destroy the readers too (they go first): ` +
        `npm run infra -- destroy ${environment}${inSandbox(options) ? " --sandbox" : ""} --layer ${names.join(",")}\n`
    );
}

type Survey = readonly (readonly [LayerName, Preflight])[];

async function survey(session: Session, layers: readonly LayerName[]): Promise<Survey> {
    const found: [LayerName, Preflight][] = [];
    for (const layer of layers) {
        const deployment = await readDeployment(session, layer, false);
        if (deployment) {
            found.push([layer, preflight(deployment)]);
        }
    }
    return found;
}

function report(found: Survey): void {
    for (const [layer, { protected: byPulumi, guarded, retained, mustBeEmpty }] of found) {
        const lines = [
            ...byPulumi.map((urn) => `${nameOf(urn)} is protected in Pulumi's state`),
            ...guarded.map(({ urn, attribute }) => `${nameOf(urn)} is protected by AWS: ${attribute}`),
            ...retained.map((urn) => `${nameOf(urn)} stays in AWS, and costs: retainOnDelete; delete it there by hand`),
            ...mustBeEmpty.map((urn) => `${nameOf(urn)} goes only when it is empty: empty it first`),
        ];
        lines.forEach((line) => process.stderr.write(`${layer}: ${line}\n`));
    }
}

function wayForward(environment: string, sandbox: boolean): string {
    return sandbox
        ? "Nothing was destroyed. To lift these protections in the sandbox: add --unprotect.\n"
        : `Nothing was destroyed. Lift the protection in Pulumi.${environment}.yaml (each layer's deletion guard, with the ` +
              `reason), deploy that (npm run infra -- up ${environment}), then destroy again.\n`;
}

/** Pulumi's protection is lifted in the state, AWS's in the emulated cloud, as a person would at the console. */
async function unprotect(session: Session, found: Survey): Promise<void> {
    for (const [layer, { protected: byPulumi, guarded }] of found) {
        if (byPulumi.length > 0) {
            await session.engine.run(
                ["state", "unprotect", "--all", "--yes", "--stack", session.environment],
                session.directoryOf(layer),
                session.env,
            );
        }
        guarded.forEach(({ type, id, attribute, off }) =>
            session.sandbox?.change(session.environment, type, id, { [attribute]: off }),
        );
    }
}
