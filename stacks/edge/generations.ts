/** Steps of a rotation of the secret between CDN and load balancers. Pure. */

/**
 * Why the list cannot follow in one deployment: a load balancer that does not know what the CDN sends refuses every request,
 * and CloudFront takes minutes to send something else everywhere.
 *
 * @param before what the layer published at its last deployment; nothing is refused before the first
 * @param wanted empty without a CDN: nobody sends one then
 * @returns undefined where both know both, else what is missing and the step that comes first
 */
export function problemOfGenerations(
    before: Readonly<Record<string, unknown>> | undefined,
    wanted: readonly number[],
): string | undefined {
    const deployed = before?.["originSecretGenerations"];
    if (!Array.isArray(deployed) || deployed.length === 0 || wanted.length === 0) {
        return undefined;
    }
    const [now] = deployed as number[];
    const [next] = wanted;
    if (wanted.includes(now!) && deployed.includes(next)) {
        return undefined;
    }
    const first = deployed.includes(next) ? [next, now] : [now, next];
    return (
        `edge:originSecretGenerations is [${wanted.join(", ")}], but [${deployed.join(", ")}] is deployed: a load balancer would ` +
        `not know what the CDN sends, and refuse every request for minutes. Deploy [${first.join(", ")}] first ` +
        `(docs/runbooks/edge-origin-secret.md)`
    );
}
