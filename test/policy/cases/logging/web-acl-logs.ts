import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { scope: "REGIONAL" } },
        logging: {
            type: "wafv2:WebAclLoggingConfiguration",
            props: { resourceArn: ref("it", "arn"), logDestinationConfigs: ["arn"] },
        },
    },
    violating: { absent: { logging: ABSENT }, "another's": { logging: { props: { resourceArn: "arn:other" } } } },
    unknown: { "which ACL": { logging: { props: { resourceArn: UNKNOWN } } } },
});
