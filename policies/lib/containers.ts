/** Container definitions of a task definition, which the provider takes as JSON text. */
import { View } from "./view";

export function containersOf(task: View): View[] {
    const value = task.get("containerDefinitions");
    const parsed: unknown = typeof value === "string" ? (JSON.parse(value) as unknown) : value;
    return new View({ parsed }).views("parsed");
}

export const nameOfContainer = (container: View): string => container.text("name") ?? "a container";
