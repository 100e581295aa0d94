import { inspectorScans } from "../../lib/inspector";

export const rule = inspectorScans({
    name: "inspector-scans-function-code",
    control: "Inspector.3",
    what: "the code of Lambda functions",
    type: "LAMBDA_CODE",
    key: "lambdaCode",
});
