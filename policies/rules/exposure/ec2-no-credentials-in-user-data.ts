import { holdsAwsCredentials } from "../../lib/aws-credentials";
import { resourceRule } from "../../lib/rule";

const decoded = (text: string): string => Buffer.from(text, "base64").toString("utf8");

export const rule = resourceRule({
    name: "ec2-no-credentials-in-user-data",
    family: "exposure",
    description: "No instance gets AWS credentials in its user data.",
    severity: "critical",
    covers: ["CKV_AWS_46", "AVD-AWS-0029", "AVD-AWS-0129"],

    remediation: "Give the instance a role; read what else is secret from Secrets Manager.",
    types: ["ec2:Instance", "ec2:LaunchTemplate", "ec2:LaunchConfiguration"],
    check: (instance) =>
        [
            ...instance.texts("userData"),
            ...["userData", "userDataBase64"].flatMap((key) => instance.texts(key)).map(decoded),
        ].some(holdsAwsCredentials)
            ? "userData holds AWS credentials; remove them"
            : undefined,
});
