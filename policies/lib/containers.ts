/** Container definitions of a task definition, which the provider takes as JSON text, or as blocks of a daemon's. */
import { documentOf, parseInApiWords } from "./json";
import { View } from "./view";

export const TASKS = ["ecs:TaskDefinition", "ecs:DaemonTaskDefinition"] as const;
/** A service of Express Mode holds what others have in a task definition, as far as one can choose it. */
export const TASKS_AND_EXPRESS = [...TASKS, "ecs:ExpressGatewayService"] as const;

export function containersOf(task: View): View[] {
    const parsed = documentOf(task.get("containerDefinitions"), parseInApiWords);
    return [...new View({ parsed }).views("parsed"), ...task.views("primaryContainer")];
}

/** The plain environment variables of a container. */
export const variablesOf = (container: View): View[] =>
    ["environment", "environments"].flatMap((path) => container.views(path));

/** The operating system of a task's containers; Linux where none is named. */
export const systemOf = (task: View): string | undefined => task.text("runtimePlatform.operatingSystemFamily");
export const onWindows = (task: View): boolean => /^WINDOWS_SERVER/.test(systemOf(task) ?? "");

export const nameOfContainer = (container: View): string => container.text("name") ?? "a container";

/** Nobody named is root, by name or number ("00" and "+0" are 0, too), with or without a group. */
export const runsAsRoot = (container: View): boolean => /^(root|[+-]?0+)?(:|$)/.test(container.text("user") ?? "");
