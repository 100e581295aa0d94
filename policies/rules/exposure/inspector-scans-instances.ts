import { inspectorScans } from "../../lib/inspector";

export const rule = inspectorScans({
    name: "inspector-scans-instances",
    control: "Inspector.1",
    what: "EC2 instances",
    type: "EC2",
    key: "ec2",
});
