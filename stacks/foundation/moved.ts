/** Another `aws:region` under an environment that stands. Pure. */

/**
 * Why an environment cannot follow: this layer would be made anew in the new region, and the keys of the old one scheduled for
 * deletion, while the databases and volumes that they encrypt still stand there. Later layers would be refused by their zones.
 *
 * @param before what the layer published at its last deployment; nothing is refused before the first
 * @returns undefined where the region stays, else both ways out
 */
export function problemOfRegion(
    before: Readonly<Record<string, unknown>> | undefined,
    wanted: string,
    environment: string,
): string | undefined {
    const key = before?.["dataKeyArn"];
    const region = typeof key === "string" ? key.split(":")[3] : wanted;
    return region === wanted
        ? undefined
        : `aws:region is ${wanted}, but the environment stands in ${region}: its keys would go before what they encrypt. Repair: ` +
              `pulumi config set aws:region ${region} -s ${environment}. To move, remove it before: ` +
              `npm run infra -- destroy ${environment} (docs/operator-guide.md, "Removing an environment")`;
}
