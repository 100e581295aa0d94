/** Cases of an option of Elastic Beanstalk environments. */
import { stackCases } from "./cases";
import { ABSENT, ref, UNKNOWN } from "./harness";

export function beanstalkCases(namespace: string, name: string, value: string, other: string) {
    /** One setting; of what is given as undefined it has nothing. */
    const setting = (given: object): object =>
        Object.fromEntries(
            Object.entries({ namespace, name, value, ...given }).filter(([, text]) => text !== undefined),
        );
    const settings = (given: object) => ({ settings: [setting(given)] });
    const it = (given: object) => ({ it: { props: settings(given) } });
    return stackCases({
        stack: { it: { props: settings({}) } },
        passing: {
            "beside another one": {
                it: { props: { settings: [{ namespace: "other", name, value: other }, setting({})] } },
            },
            ...(value === "true" && { "as a boolean": it({ value: true }) }),
            "by its template": {
                it: { props: { settings: ABSENT, templateName: ref("template", "name") } },
                template: { type: "elasticbeanstalk:ConfigurationTemplate", props: settings({}) },
            },
        },
        violating: {
            "another value": it({ value: other }),
            "value absent": it({ value: undefined }),
            "name absent": it({ name: undefined }),
            "namespace absent": it({ namespace: undefined }),
            "the same name elsewhere": it({ namespace: "aws:elasticbeanstalk:application" }),
            "settings absent": { it: { props: { settings: ABSENT } } },
            "its template says otherwise": {
                it: { props: { settings: ABSENT, templateName: ref("template", "name") } },
                template: { type: "elasticbeanstalk:ConfigurationTemplate", props: settings({ value: other }) },
            },
        },
        unknown: { value: it({ value: UNKNOWN }), settings: { it: { props: { settings: UNKNOWN } } } },
    });
}
