import { runMutations } from "./run";
void (async () => {
    const t = Date.now();
    const v = await runMutations();
    const sum = (m: ReadonlyMap<string, number>) => [...m.values()].reduce((a, b) => a + b, 0);
    console.log(
        "caught",
        v.caught.size,
        sum(v.caught),
        "advised",
        v.advised.size,
        sum(v.advised),
        "uncaught",
        v.uncaught.size,
        Date.now() - t,
        "ms",
    );
    for (const [k, w] of [...v.uncaught].sort()) console.log("U", k, "|", w.length, w[0]);
    for (const [k, w] of [...v.advised].sort()) console.log("A", k, w);
})();
