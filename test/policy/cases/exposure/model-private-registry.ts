import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const from = (repositoryAccessMode: string) => ({ image: "registry/model:1", imageConfig: { repositoryAccessMode } });

export const cases = resourceCases({
    compliant: { primaryContainer: from("Vpc") },
    passing: {
        "a pipeline": { primaryContainer: ABSENT, containers: [from("Vpc"), from("Vpc")] },
        "neither, which the provider refuses": { primaryContainer: ABSENT },
    },
    violating: {
        "from ECR": { primaryContainer: from("Platform") },
        "imageConfig absent": { primaryContainer: { imageConfig: ABSENT } },
        "one of a pipeline": { primaryContainer: ABSENT, containers: [from("Vpc"), { image: "registry/model:2" }] },
    },
    unknown: {
        mode: { primaryContainer: { imageConfig: { repositoryAccessMode: UNKNOWN } } },
        "the containers": { primaryContainer: ABSENT, containers: UNKNOWN },
    },
});
