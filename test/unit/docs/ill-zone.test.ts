/** The commands that take traffic and Redis away from a zone, run with an `aws` that tells what it is asked. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { bash } from "../bash";

const PAGE = fs.readFileSync(path.resolve(__dirname, "../../../docs/runbooks/edge-errors.md"), "utf8");

const [, SECTION] = /### One zone is ill\n([^]*?)\n## /.exec(PAGE) ?? [];
const [SHIFT, PROMOTE] = [...SECTION!.matchAll(/```sh\n([^]*?)```/g)].map(([, shell]) => shell!);

/** What the commands ask `aws`, which answers as these lines say. */
function asked(shell: string, answers: readonly string[] = []): string[] {
    const aws = ["sleep() { :; }", 'aws() { case "$*" in', ...answers, '  *) echo "$*";; esac; }'];
    const { stdout, stderr } = bash(["set -eu", ...aws, shell].join("\n"));
    assert.equal(stderr, "");
    return stdout.trim().split("\n");
}

describe("the runbook of a zone that is ill", () => {
    it("shifts every load balancer of the region away from it, by the zone's id", () => {
        assert.deepEqual(
            asked(SHIFT!, [
                "  ec2\\ describe-availability-zones\\ --zone-names\\ us-east-1a\\ *) echo use1-az4;;",
                "  arc-zonal-shift\\ list*) printf '%s\\t%s\\n' arn:edge arn:poolers;;",
            ]),
            ["arn:edge", "arn:poolers"].map(
                (arn) =>
                    `arc-zonal-shift start-zonal-shift --resource-identifier ${arn} --away-from use1-az4 --expires-in 2h ` +
                    "--comment <why> --query zonalShiftId --output text",
            ),
        );
    });

    it("deploys the pooler anew, whose open connections a shift leaves in the zone", () => {
        assert.match(SECTION!, /ecs update-service --cluster <poolerClusterName> .*--force-new-deployment/);
    });

    it("promotes a node of Redis by hand, without automatic failover meanwhile, and waits after each change", () => {
        const group = "--replication-group-id integers-data-prod-sessions";
        const change = (what: string) => [
            `elasticache modify-replication-group ${group} ${what} --apply-immediately --query ReplicationGroup.Status --output text`,
            `elasticache wait replication-group-available ${group}`,
        ];
        assert.deepEqual(
            asked(PROMOTE!.replace("<environment>", "prod")),
            [
                "--no-multi-az-enabled --no-automatic-failover-enabled",
                "--primary-cluster-id integers-data-prod-sessions-002",
                "--automatic-failover-enabled --multi-az-enabled",
            ].flatMap(change),
        );
    });
});
