/** Option settings of an Elastic Beanstalk environment, its own and those of the template that it names. */
import { either, someIn } from "./find";
import type { Resource } from "./resource";
import type { Finding } from "./rule";
import type { Stack } from "./stack";
import type { View } from "./view";

const TEMPLATES = ["elasticbeanstalk:ConfigurationTemplate"];

interface Option {
    readonly namespace: string;
    readonly name: string;
    readonly value: string;
}

const isOption =
    ({ namespace, name, value }: Option) =>
    (setting: View): boolean =>
        setting.text("namespace") === namespace &&
        setting.text("name") === name &&
        (setting.lower("value") === value || (value === "true" && setting.isTrue("value")));

/** The environment sets an option. A template of another stack cannot be read: what it sets is not seen. */
export const mustSet =
    (option: Option) =>
    (environment: Resource, stack: Stack): Finding => {
        const sets = (holder: Resource): boolean => someIn(holder.views("settings"), isOption(option));
        return either(
            () => sets(environment),
            () => environment.has("templateName") && stack.targets(environment, "templateName", TEMPLATES).some(sets),
        )
            ? undefined
            : `no setting ${option.name} of ${option.namespace} is ${option.value}; add it`;
    };
