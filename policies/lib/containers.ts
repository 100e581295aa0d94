/** Container definitions of a task definition, which the provider takes as JSON text. */
import { parseJson } from "./json";
import { View } from "./view";

export function containersOf(task: View): View[] {
    const value = task.get("containerDefinitions");
    const parsed: unknown = typeof value === "string" ? parseJson(value) : value;
    return new View({ parsed }).views("parsed");
}

export const nameOfContainer = (container: View): string => container.text("name") ?? "a container";

/** Nobody named is root, by name or number, with or without a group. */
export const runsAsRoot = (container: View): boolean => /^(root|0)?(:|$)/.test(container.text("user") ?? "");

/** The names that ECS.8 lists, and those that say it themselves; a name that ends in _ARN or _FILE is a reference. */
const SECRET_NAME =
    /^(AWS_ACCESS_KEY_ID|AWS_SECRET_ACCESS_KEY|ECS_ENGINE_AUTH_DATA)$|(PASSWORD|SECRET|TOKEN|API_KEY|MASTER_KEY|PRIVATE_KEY)$/i;
const SECRET_VALUE = /^[a-z]+:\/\/[^/@:]*:[^/@]+@/i;
const PRIVATE_KEY = /BEGIN ([A-Z]+ )*PRIVATE KEY/;

/** Whether an environment variable is a secret, by its name, by a password within an address or as a private key. */
export const holdsSecret = (variable: View): boolean =>
    SECRET_NAME.test(variable.text("name") ?? "") ||
    SECRET_VALUE.test(variable.text("value") ?? "") ||
    PRIVATE_KEY.test(variable.text("value") ?? "");
