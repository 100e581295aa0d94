import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";
import { containing, podCases } from "../../kubernetes-cases";

export const cases = [
    ...podCases({
        pod: containing({ image: "shop:1" }),
        violating: { "by its image": containing({ image: "gcr.io/kubernetes-helm/tiller:v2.17.0" }) },
        passing: { "no image": containing({}) },
        unknown: { image: containing({ image: UNKNOWN }) },
    }),
    resourceCases({
        types: ["kubernetes:apps/v1:Deployment"],
        compliant: {
            metadata: { name: "shop", labels: { name: "shop" } },
            spec: { template: { metadata: { labels: { app: "a" } } } },
        },
        passing: { "no labels": { metadata: { labels: ABSENT } }, "no name": { metadata: { name: ABSENT } } },
        violating: {
            "by its label": { metadata: { labels: { name: "tiller" } } },
            "beside one that is not known": { metadata: { labels: { name: UNKNOWN, app: "helm" } } },
            "by its name": { metadata: { name: "tiller-deploy" } },
            "by its pods' name": { spec: { template: { metadata: { name: "tiller" } } } },
            "by its pods' label": { spec: { template: { metadata: { labels: { app: "helm" } } } } },
        },
        unknown: { label: { metadata: { labels: { name: UNKNOWN } } }, name: { metadata: { name: UNKNOWN } } },
    }),
    resourceCases({
        types: ["kubernetes:core/v1:Service"],
        compliant: { metadata: { name: "shop", labels: { app: "shop" } }, spec: { selector: { app: "shop" } } },
        passing: {
            "no labels": { metadata: { labels: ABSENT } },
            "no selector": { spec: { selector: ABSENT } },
            "no name": { metadata: { name: ABSENT } },
        },
        violating: {
            "by its name": { metadata: { name: "tiller-deploy" } },
            "beside labels that are not known": { metadata: { name: UNKNOWN, labels: { app: "tiller" } } },
            "by its label": { metadata: { labels: { app: "Tiller" } } },
            "by what it selects": { spec: { selector: { app: "tiller" } } },
        },
        unknown: { selector: { spec: { selector: UNKNOWN } } },
    }),
];
