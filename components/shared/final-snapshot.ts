/** The snapshot that RDS or ElastiCache takes before it deletes something. */
import type * as pulumi from "@pulumi/pulumi";

/**
 * `<identifier>-final-<digits>`. A snapshot outlives the environment, and AWS refuses to delete a database under the
 * name of a snapshot that exists: with a fixed name, an environment could be destroyed once and never again.
 *
 * @param companion id of a resource that is made and deleted together with it and that the engine named
 * (`<name>-<digits>`)
 */
export function finalSnapshotName(identifier: string, companion: pulumi.Output<string>): pulumi.Output<string> {
    return companion.apply((id) => `${identifier}-final-${id.split("-").at(-1)!}`);
}
