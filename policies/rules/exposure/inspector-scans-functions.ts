import { inspectorScans } from "../../lib/inspector";

export const rule = inspectorScans({
    name: "inspector-scans-functions",
    control: "Inspector.4",
    what: "the packages of Lambda functions",
    type: "LAMBDA",
    key: "lambda",
});
