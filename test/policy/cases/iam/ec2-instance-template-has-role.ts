import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const template = (given: object) => ({ type: "ec2:LaunchTemplate", props: { name: "app", ...given } });

export const cases = stackCases({
    stack: {
        it: { props: { launchTemplate: { id: ref("template") } } },
        template: template({ iamInstanceProfile: { name: "app" } }),
    },
    passing: {
        "by name": {
            it: { props: { launchTemplate: { id: ABSENT, name: ref("template", "name") } } },
            template: template({ iamInstanceProfile: { arn: "arn:aws:iam::123456789012:instance-profile/app" } }),
        },
        // The provider tells what an instance has, once it is made.
        "whatever the instance will have": { it: { props: { iamInstanceProfile: UNKNOWN } } },
        "one of its own": {
            it: { props: { iamInstanceProfile: "app" } },
            template: { props: { iamInstanceProfile: ABSENT } },
        },
        "no launch template": { it: { props: { launchTemplate: ABSENT } } },
    },
    violating: {
        "a launch template without one": { template: { props: { iamInstanceProfile: ABSENT } } },
    },
    unknown: {
        "a launch template of another stack": { it: { props: { launchTemplate: { id: "lt-1" } } } },
        "which launch template": { it: { props: { launchTemplate: { id: UNKNOWN } } } },
        "what the instance will have": {
            it: { props: { iamInstanceProfile: UNKNOWN } },
            template: { props: { iamInstanceProfile: ABSENT } },
        },
    },
});
