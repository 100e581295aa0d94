import { inspectorScans } from "../../lib/inspector";

export const rule = inspectorScans({
    name: "inspector-scans-images",
    control: "Inspector.2",
    what: "images in ECR",
    type: "ECR",
    key: "ecr",
});
