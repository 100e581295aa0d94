/** Whether a run would take back what another commit deployed: one that the working tree does not hold. */
import { unheld } from "../affected/git";
import { eachLayer, PARALLEL } from "../run/each";
import type { LayerName } from "../../stacks/contracts";
import type { Session } from "./session";
import { lastUpdates } from "./stacks";

/**
 * Of AWS alone: a sandbox is one person's own, and the question takes a process a layer.
 *
 * @returns for each layer that was last deployed from such a commit, what a person should know. Nothing of a layer whose
 * history cannot be read, and nothing outside of a git repository: the run itself says what is wrong there.
 */
export async function takenBack(
    session: Session,
    layers: readonly LayerName[],
): Promise<ReadonlyMap<LayerName, string>> {
    const told = new Map<LayerName, string>();
    if (session.sandbox) {
        return told;
    }
    const commits = await eachLayer(layers, PARALLEL, (layer) => commitOf(session, layer).catch(() => undefined));
    const texts = new Map([...new Set(commits.values())].map((commit) => [commit, describe(session.root, commit)]));
    for (const [layer, commit] of commits) {
        const text = texts.get(commit);
        if (text !== undefined) {
            told.set(layer, text);
        }
    }
    return told;
}

/** Beside a few refreshes, which run from any tree, the last page holds the last deployment. */
const PAGE = 10;

/** The commit of the last `up`, whether it succeeded or not. */
async function commitOf(session: Session, layer: LayerName): Promise<string | undefined> {
    const last = (await lastUpdates(session, layer, PAGE)).find(({ kind }) => kind === "update" || kind === "destroy");
    return last?.kind === "update" ? last.environment?.["git.head"] : undefined;
}

function describe(root: string, commit: string | undefined): string | undefined {
    const lacking = commit === undefined ? 0 : unheld(root, commit);
    if (commit === undefined || lacking === 0) {
        return undefined;
    }
    const short = commit.slice(0, 8);
    return lacking === undefined
        ? `last deployed from commit ${short}, which this clone does not know: git fetch, and look again. If your tree lacks it, an up takes back what it brought.`
        : `last deployed from commit ${short}. Your tree lacks ${lacking} of its commits (git log HEAD..${short}), and an up takes back what they brought. If you do not mean to go back (docs/upgrade.md#going-back), merge it first.`;
}
