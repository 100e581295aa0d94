import { called, tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

const MODE = "imageConfig.repositoryAccessMode";

export const rule = resourceRule({
    name: "model-private-registry",
    family: "exposure",
    description: "A SageMaker model takes its images from a registry in the network.",
    severity: "medium",
    covers: ["SageMaker.16", "SageMaker.19"],
    level: "advisory",
    remediation: "Set imageConfig.repositoryAccessMode of each container to Vpc.",
    types: ["sagemaker:Model"],
    // A model has one container, or a pipeline of them.
    check: (model) =>
        tellOf(
            [...model.views("primaryContainer"), ...model.views("containers")],
            (container) => container.text(MODE) !== "Vpc",
            (container) => `${container.show(MODE)} of ${called(container, "image", "a container")}; set it to Vpc`,
        ),
});
