/** Another name of the database, where one stands. Pure. */

/**
 * Why a database cannot follow `data:databaseName`: RDS gives an instance its first database when it is made, so another name
 * replaces the instance by an empty one, and its replicas, which lose their source, go on alone with what they hold.
 *
 * @param before what the layer published at its last deployment; nothing is refused before the first
 * @returns undefined where the name stays, else what would go and both ways out
 */
export function problemOfName(
    before: Readonly<Record<string, unknown>> | undefined,
    wanted: string,
    environment: string,
): string | undefined {
    const deployed = before?.["databaseName"];
    if (typeof deployed !== "string" || deployed === wanted) {
        return undefined;
    }
    return (
        `data:databaseName is ${wanted}, but ${deployed} is deployed: another name replaces the database by an empty one. Set it ` +
        `back: pulumi config set data:databaseName ${deployed} -s ${environment}. To begin with an empty database, remove ` +
        `the environment before (docs/operator-guide.md, "Removing an environment")`
    );
}
