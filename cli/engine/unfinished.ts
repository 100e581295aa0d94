/**
 * Resources of AWS whose last change failed. The AWS provider answers then with what was asked for, and the engine keeps
 * that as what is there (pulumi/pulumi, issue 21458): the next `up` would find nothing to change, and succeed. So `up` reads
 * them first.
 */
import type { LayerName } from "../../stacks/contracts";
import { nameOf } from "./events";
import type { Verb } from "./operation";
import type { Session } from "./session";
import type { Deployment } from "./stacks";

/** URNs. Other providers tell what is there; reading those of Kubernetes would end the wait for what has not come up. */
export function unfinishedIn({ deployment }: Deployment): readonly string[] {
    return (deployment.resources ?? [])
        .filter(({ type, initErrors = [] }) => type.startsWith("aws:") && initErrors.length > 0)
        .map(({ urn }) => urn);
}

/** @returns nothing where the verb has nothing to do with it: a refresh reads everything, a destroy deletes it */
export function describeUnfinished(
    session: Session,
    layer: LayerName,
    urns: readonly string[],
    verb: Verb,
): string | undefined {
    const failed = `the last change of ${urns.map(nameOf).join(", ")} failed, and the state has what was asked for, not what is there.`;
    return {
        preview: `${failed} This preview does not tell what is left to do; up finds out first, or now: npm run infra -- refresh ${session.where} --layer ${layer}`,
        up: `${failed} Reading it first.`,
        refresh: undefined,
        destroy: undefined,
    }[verb];
}
