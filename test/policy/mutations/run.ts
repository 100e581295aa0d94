/** Breaks every critical input of both environments' plans, one at a time, and asks whether any rule minds. */
import * as fs from "node:fs";
import * as path from "node:path";
import { ExemptionRegister, readExemptions } from "../../../policies/lib/exemptions";
import { layerNames } from "../../../stacks/contracts";
import { registrationsOf } from "../../golden/plan";
import { environments, type LayerRun, runLayer } from "../../unit/layers";
import type { Registration } from "../../unit/mocks";
import type { Diagnostic } from "../harness";
import { guards, type Mutation, mutationsOf } from "./critical";
import { JudgedStack, judgeResource } from "./judge";

const POLICIES = path.join(__dirname, "..", "..", "..", "policies");

export interface Verdicts {
    /** `type path how` → how many resources it was tried on. */
    readonly caught: ReadonlyMap<string, number>;
    /** Caught by rules that only advise. */
    readonly advised: ReadonlyMap<string, number>;
    readonly uncaught: ReadonlyMap<string, readonly string[]>;
    /** What the pack holds against the plans as they are, neither exempt nor relaxed by the environment's levels. */
    readonly standing: readonly string[];
}

type Verdict = "caught" | "advised" | "uncaught";
const keyOf = (finding: Diagnostic): string => `${finding.rule} ${finding.urn} ${finding.message}`;

/** The strongest of the findings that the unbroken plan does not have. */
function verdictOf(findings: readonly Diagnostic[], before: ReadonlySet<string>): Verdict {
    const fresh = findings.filter((f) => !f.undetermined && !before.has(keyOf(f)));
    return fresh.some((f) => f.level === "mandatory") ? "caught" : fresh.length > 0 ? "advised" : "uncaught";
}
const stronger = (a: Verdict, b: Verdict): Verdict =>
    a === "caught" || b === "caught" ? "caught" : a === "advised" || b === "advised" ? "advised" : "uncaught";

// For which environments an exemption is needed, their previews tell: these plans are not of them.
const exemptions = readExemptions(path.join(POLICIES, "exemptions.json")).map((e) => ({ ...e, stack: "*" }));
const register = new ExemptionRegister(exemptions, "2026-01-01");

const LEVELS = Object.fromEntries(
    environments.map((environment) => {
        const file = path.join(POLICIES, "levels", `${environment}.json`);
        return [environment, JSON.parse(fs.readFileSync(file, "utf8")) as Record<string, string>];
    }),
);

/** What a provider adds by itself, so that plans made with mocks lack it. */
const ADDED_BY_THE_PROVIDER = new Set(["mandatory-tags"]);

/** The mandatory findings, as `infra` would tell them: by the levels of the environment, without what is exempt. */
function standingOf(environment: string, layer: string, findings: readonly Diagnostic[]): string[] {
    const levels = LEVELS[environment]!;
    return findings
        .filter((f) => (levels[f.rule] ?? f.level) === "mandatory" && !f.undetermined)
        .filter((f) => !ADDED_BY_THE_PROVIDER.has(f.rule))
        .filter((f) => register.use(f.rule, f.urn.replace("::integers-test::", `::integers-${layer}::`)) === undefined)
        .map((f) => `${f.rule} ${f.urn}: ${f.message}`);
}

export async function runMutations(): Promise<Verdicts> {
    const verdicts = { caught: new Map<string, number>(), advised: new Map<string, number>() };
    const uncaught = new Map<string, string[]>();
    const seen = new Map<string, Verdict>();
    const standing: string[] = [];
    for (const environment of environments) {
        const upstream: Record<string, LayerRun> = {};
        for (const layer of layerNames) {
            upstream[layer] = await runLayer(layer, environment);
        }
        for (const layer of layerNames) {
            const resources = await registrationsOf(upstream[layer]!);
            const stack = new JudgedStack(resources, upstream);
            const whole = await stack.judge();
            standing.push(...standingOf(environment, layer, whole));
            const before = new Set(whole.map(keyOf));
            for (const resource of resources.filter((r) => r.type.startsWith("aws:"))) {
                const alone = await judgeResource(resource.type, resource.inputs);
                standing.push(
                    ...standingOf(
                        environment,
                        layer,
                        alone.map((finding) => ({ ...finding, urn: resource.urn })),
                    ),
                );
                const own = new Set(alone.map(keyOf));
                const removal = guards(resource.type) ? [REMOVAL] : [];
                for (const mutation of [...mutationsOf(resource.inputs), ...removal]) {
                    const name = [resource.type, mutation.path, mutation.how].filter(Boolean).join(" ");
                    // The two environments differ in names and sizes; what is broken alike is judged once.
                    const identity =
                        `${layer} ${name} ${JSON.stringify(mutation === REMOVAL ? resource.inputs : mutation.inputs)}`.replaceAll(
                            environment,
                            "",
                        );
                    const verdict = seen.get(identity) ?? (await judge(stack, before, own, resource, mutation));
                    if (!seen.has(identity)) {
                        seen.set(identity, verdict);
                        count(verdict, name, `${environment} ${layer} ${resource.name}`);
                    }
                }
            }
        }
    }
    return { ...verdicts, uncaught, standing };

    function count(verdict: Verdict, name: string, where: string): void {
        if (verdict === "uncaught") {
            uncaught.set(name, [...(uncaught.get(name) ?? []), where]);
        } else {
            verdicts[verdict].set(name, (verdicts[verdict].get(name) ?? 0) + 1);
        }
    }
}

/** The whole resource left out. */
const REMOVAL: Mutation = { path: "", how: "left out", inputs: {} };

async function judge(
    stack: JudgedStack,
    before: ReadonlySet<string>,
    own: ReadonlySet<string>,
    resource: Registration,
    mutation: Mutation,
): Promise<Verdict> {
    const removed = mutation === REMOVAL;
    const alone = removed ? "uncaught" : verdictOf(await judgeResource(resource.type, mutation.inputs), own);
    if (alone === "caught") {
        return alone;
    }
    const computed = Object.entries(resource.state).filter(([key]) => !(key in resource.inputs));
    const state = removed ? null : { ...Object.fromEntries(computed), ...mutation.inputs };
    return stronger(alone, verdictOf(await stack.judgeBroken(resource, state), before));
}
