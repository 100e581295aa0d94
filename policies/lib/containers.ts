/** Container definitions of a task definition, which the provider takes as JSON text. */
import { documentOf, parseInApiWords } from "./json";
import { View } from "./view";

export function containersOf(task: View): View[] {
    const parsed = documentOf(task.get("containerDefinitions"), parseInApiWords);
    return new View({ parsed }).views("parsed");
}

/** The operating system of a task's containers; Linux where none is named. */
export const systemOf = (task: View): string | undefined => task.text("runtimePlatform.operatingSystemFamily");
export const onWindows = (task: View): boolean => /^WINDOWS_SERVER/.test(systemOf(task) ?? "");

export const nameOfContainer = (container: View): string => container.text("name") ?? "a container";

/** Nobody named is root, by name or number, with or without a group. */
export const runsAsRoot = (container: View): boolean => /^(root|0)?(:|$)/.test(container.text("user") ?? "");
