import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";
import { containing, podCases } from "../../kubernetes-cases";

export const cases = [
    ...podCases({
        pod: containing({ image: "shop:1" }),
        violating: {
            "by its image": containing({ image: "kubernetesui/dashboard:v2.7.0" }),
            "by that of before": containing({ image: "k8s.gcr.io/kubernetes-dashboard-amd64:v1.10.1" }),
        },
        passing: { "no image": containing({}) },
        unknown: { image: containing({ image: UNKNOWN }) },
    }),
    resourceCases({
        types: ["kubernetes:apps/v1:Deployment"],
        compliant: { metadata: { labels: { app: "a" } }, spec: { template: { metadata: { labels: { app: "a" } } } } },
        passing: { "no labels": { metadata: { labels: ABSENT } } },
        violating: {
            "by its label": { metadata: { labels: { "k8s-app": "kubernetes-dashboard" } } },
            "beside one that is not known": {
                metadata: { labels: { "k8s-app": UNKNOWN, app: "kubernetes-dashboard" } },
            },
            "by its pods' label": { spec: { template: { metadata: { labels: { app: "kubernetes-dashboard" } } } } },
        },
        unknown: { label: { metadata: { labels: { app: UNKNOWN } } } },
    }),
];
