import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const template = (given: object) => ({ type: "ec2:LaunchTemplate", props: { name: "app", ...given } });
const FROM_TEMPLATE = { it: { props: { iamInstanceProfile: ABSENT, launchTemplate: { id: ref("template") } } } };

export const cases = stackCases({
    stack: { it: { props: { iamInstanceProfile: "app" } } },
    passing: {
        "that of its launch template": {
            ...FROM_TEMPLATE,
            template: template({ iamInstanceProfile: { name: "app" } }),
        },
        "that of its launch template, by name": {
            it: { props: { iamInstanceProfile: ABSENT, launchTemplate: { name: ref("template", "name") } } },
            template: template({ iamInstanceProfile: { arn: "arn:aws:iam::123456789012:instance-profile/app" } }),
        },
    },
    violating: {
        "iamInstanceProfile absent": { it: { props: { iamInstanceProfile: ABSENT } } },
        "iamInstanceProfile empty": { it: { props: { iamInstanceProfile: "" } } },
        "a launch template without one": { ...FROM_TEMPLATE, template: template({}) },
        "a launch template that is not its own": {
            it: { props: { iamInstanceProfile: ABSENT } },
            template: template({ iamInstanceProfile: { name: "app" } }),
        },
    },
    unknown: {
        iamInstanceProfile: { it: { props: { iamInstanceProfile: UNKNOWN } } },
        "a launch template of another stack": {
            it: { props: { iamInstanceProfile: ABSENT, launchTemplate: { id: "lt-1" } } },
        },
    },
});
