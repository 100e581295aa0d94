import { ABSENT, UNKNOWN } from "../../harness";
import { resourceCases } from "../../cases";
import { containing, podCases, secured } from "../../kubernetes-cases";

const annotated = (profile: string) => ({
    metadata: { annotations: { "container.apparmor.security.beta.kubernetes.io/web": profile } },
});

export const cases = [
    ...podCases({
        pod: secured({ appArmorProfile: { type: "RuntimeDefault" } }),
        passing: {
            "one's own": secured({ appArmorProfile: { type: "Localhost", localhostProfile: "web" } }),
            absent: secured({}),
            "no security context": containing({}),
        },
        violating: {
            unconfined: secured({ appArmorProfile: { type: "Unconfined" } }),
            "no type": secured({ appArmorProfile: { localhostProfile: "web" } }),
            "of the pod": { securityContext: { appArmorProfile: { type: "Unconfined" } }, ...containing({}) },
        },
        unknown: { type: secured({ appArmorProfile: { type: UNKNOWN } }) },
    }),
    resourceCases({
        types: ["kubernetes:core/v1:Pod"],
        compliant: annotated("runtime/default"),
        passing: { "one's own": annotated("localhost/web"), none: { metadata: ABSENT } },
        violating: {
            unconfined: annotated("unconfined"),
            "unconfined, beside what is not known": {
                metadata: {
                    annotations: { "example.com/id": UNKNOWN, ...annotated("unconfined").metadata.annotations },
                },
                spec: { securityContext: { appArmorProfile: UNKNOWN } },
            },
        },
        unknown: { annotation: annotated(UNKNOWN) },
    }),
    resourceCases({
        types: ["kubernetes:apps/v1:Deployment"],
        compliant: { spec: { template: annotated("localhost/web") } },
        violating: { unconfined: { spec: { template: annotated("unconfined") } } },
        unknown: { annotation: { spec: { template: annotated(UNKNOWN) } } },
        passing: { none: { spec: { template: { metadata: ABSENT } } } },
    }),
];
