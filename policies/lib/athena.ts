/** Where a workgroup of Athena keeps the results of its queries. */
import type { View } from "./view";

/**
 * In storage of Athena's own, always encrypted: by a key of AWS, or the one that is named here (Athena user guide,
 * "Encrypt managed query results").
 */
export const MANAGED = "configuration.managedQueryResultsConfiguration";

export const keepsResultsItself = (group: View): boolean => group.isTrue(`${MANAGED}.enabled`);
