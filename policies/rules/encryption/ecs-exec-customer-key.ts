import { keyProblem } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const EXEC = "configuration.executeCommandConfiguration";

export const rule = resourceRule({
    name: "ecs-exec-customer-key",
    family: "encryption",
    description: "Commands run in containers and their logs are encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["CKV_AWS_224"],
    remediation:
        "Set executeCommandConfiguration.kmsKeyId, and encryption of the log group or bucket in logConfiguration.",
    types: ["ecs:Cluster"],
    check: (cluster) => {
        if (cluster.get(EXEC) === undefined || cluster.text(`${EXEC}.logging`) === "NONE") {
            return undefined;
        }
        const logs = `${EXEC}.logConfiguration`;
        const encrypted =
            cluster.isTrue(`${logs}.cloudWatchEncryptionEnabled`) ||
            cluster.isTrue(`${logs}.s3BucketEncryptionEnabled`);
        return [
            keyProblem(cluster, `${EXEC}.kmsKeyId`) ?? [],
            encrypted
                ? []
                : [
                      `${cluster.show(logs)}; set cloudWatchEncryptionEnabled or s3BucketEncryptionEnabled in it, with logging OVERRIDE`,
                  ],
        ].flat();
    },
});
