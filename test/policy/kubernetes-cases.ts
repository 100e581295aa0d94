/** Cases of a rule on pods, under every kind that holds one. */
import { PODS } from "../../policies/lib/kubernetes";
import { type ResourceCases, resourceCases } from "./cases";
import type { Props } from "./harness";

const ALONE = "kubernetes:core/v1:Pod";
const SCHEDULED = "kubernetes:batch/v1:CronJob";
const TEMPLATE = "kubernetes:core/v1:PodTemplate";
/** Where the pod's specification is. */
const FORMS: readonly (readonly [types: readonly string[], wrap: (pod: unknown) => Props])[] = [
    [[ALONE], (pod) => ({ spec: pod })],
    [[SCHEDULED], (pod) => ({ spec: { jobTemplate: { spec: { template: { spec: pod } } } } })],
    [[TEMPLATE], (pod) => ({ template: { spec: pod } })],
    [
        PODS.filter((type) => ![ALONE, SCHEDULED, TEMPLATE].includes(type)),
        (pod) => ({ spec: { template: { spec: pod } } }),
    ],
];

interface PodCases {
    readonly pod: Props;
    readonly passing?: Record<string, Props>;
    readonly violating: Record<string, Props>;
    readonly unknown: Record<string, Props>;
    /** The kinds that the rule judges. @default all that hold pods */
    readonly types?: readonly string[];
}

export function podCases(cases: PodCases): readonly ResourceCases[] {
    const judged = cases.types ?? PODS;
    return FORMS.flatMap(([types, wrap]) => {
        const own = types.filter((type) => judged.includes(type));
        const each = (patches: Record<string, Props> = {}) =>
            Object.fromEntries(Object.entries(patches).map(([name, pod]) => [name, wrap(pod)]));
        return own.length === 0
            ? []
            : [
                  resourceCases({
                      types: own,
                      compliant: wrap(cases.pod),
                      passing: each(cases.passing),
                      violating: each(cases.violating),
                      unknown: each(cases.unknown),
                  }),
              ];
    });
}

/** A pod of one container. */
export const containing = (container: Props): Props => ({ containers: [{ name: "web", ...container }] });
/** A pod of one container with this security context. */
export const secured = (securityContext: unknown): Props => containing({ securityContext });
