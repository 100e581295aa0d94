import { resourceCases } from "../../cases";
import { ABSENT, type Props, UNKNOWN } from "../../harness";

const forms = (type: string, key: string) => {
    const under = (value: unknown): Props => ({ [key]: value });
    const step = (parameters: object) => under(JSON.stringify({ steps: [{ name: "a", parameters }] }));
    return resourceCases({
        types: [type],
        compliant: step({ DbPassword: "{{ssm-secure:/prod/db}}", ClientToken: "a1b2c3" }),
        passing: {
            nothing: under(ABSENT),
            "a path in the input": step({ DbPassword: "$.password" }),
            "a secret's ARN": step({ ApiKey: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:key" }),
            "what a parameter is": step({ Password: { type: "String", description: "of the database" } }),
            "no JSON": under("schemaVersion: '2.2'"),
        },
        violating: {
            "a password": step({ DbPassword: "hunter2" }),
            "a password by its short name": step({ db_passwd: "hunter2" }),
            "a key beside another": step({ names: ["a"], api_key: "abc123" }),
            "a password in an address": under("run: psql postgres://app:hunter2@db/app"),
        },
        unknown: { "the text": under(UNKNOWN) },
    });
};

export const cases = [forms("ssm:Document", "content"), forms("sfn:StateMachine", "definition")];
