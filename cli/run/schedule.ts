/** A run queue over a graph of layers. Knows nothing of Pulumi. */

export interface Plan<N, R> {
    readonly nodes: readonly N[];
    /** What must have ended before a node starts; names outside of `nodes` are ignored. */
    readonly after: (node: N) => readonly N[];
    /** How many run at the same time. */
    readonly parallel: number;
    /** Does the work; does not reject. */
    readonly run: (node: N) => Promise<R>;
    /** Whether what waits for this node must not start. */
    readonly blocks: (result: R) => boolean;
    /** The result of a node that never starts, because these did not succeed (or the run was stopped: none). */
    readonly skip: (node: N, because: readonly N[]) => R;
    /** Asked before each start: nothing starts any more once it says true. */
    readonly stopped?: () => boolean;
}

/**
 * An order in which every node comes after all that it waits for; otherwise as given.
 *
 * @throws Error that names the cycle
 */
export function order<N>(nodes: readonly N[], after: (node: N) => readonly N[]): N[] {
    const known = new Set(nodes);
    const done = new Set<N>();
    const visit = (node: N, path: readonly N[]): void => {
        if (path.includes(node)) {
            throw new Error(`Layers wait for each other: ${[...path.slice(path.indexOf(node)), node].join(" → ")}`);
        }
        if (!done.has(node)) {
            after(node)
                .filter((n) => known.has(n))
                .forEach((n) => visit(n, [...path, node]));
            done.add(node);
        }
    };
    nodes.forEach((node) => visit(node, []));
    return [...done];
}

/** All that a node waits for, at any distance. */
export function ancestors<N>(node: N, after: (node: N) => readonly N[], found = new Set<N>()): Set<N> {
    for (const upstream of after(node)) {
        if (!found.has(upstream)) {
            found.add(upstream);
            ancestors(upstream, after, found);
        }
    }
    return found;
}

/** The same graph the other way round: for destroy, where readers go first. */
export function reversed<N>(nodes: readonly N[], after: (node: N) => readonly N[]): (node: N) => readonly N[] {
    return (node) => nodes.filter((other) => after(other).includes(node));
}

/** Runs every node once, never before what it waits for. The results are in the order of `order`. */
export async function runAll<N, R>(plan: Plan<N, R>): Promise<Map<N, R>> {
    const queue = order(plan.nodes, plan.after);
    const known = new Set(queue);
    const results = new Map<N, R>();
    const waiting = new Set(queue);
    const blocked = new Set<N>();

    await new Promise<void>((resolve, reject) => {
        let running = 0;
        const finish = (node: N, result: R): void => {
            results.set(node, result);
            if (plan.blocks(result)) {
                blocked.add(node);
            }
        };
        const next = (): void => {
            for (const node of waiting) {
                const upstreams = plan.after(node).filter((n) => known.has(n));
                const culprits = upstreams.filter((n) => blocked.has(n));
                const stopped = plan.stopped?.() === true;
                if (culprits.length > 0 || stopped) {
                    waiting.delete(node);
                    finish(node, plan.skip(node, culprits));
                } else if (running < plan.parallel && upstreams.every((n) => results.has(n))) {
                    waiting.delete(node);
                    running++;
                    plan.run(node).then((result) => {
                        running--;
                        finish(node, result);
                        next();
                    }, reject);
                }
            }
            if (running === 0 && waiting.size === 0) {
                resolve();
            }
        };
        next();
    });
    return new Map(queue.map((node) => [node, results.get(node)!]));
}
