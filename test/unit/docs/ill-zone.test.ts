/** The commands that take traffic away from a zone, run with an `aws` that tells what it is asked. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";

const PAGE = fs.readFileSync(path.resolve(__dirname, "../../../docs/runbooks/edge-errors.md"), "utf8");

describe("the runbook of a zone that is ill", () => {
    it("shifts every load balancer of the region away from it, by the zone's id", () => {
        const [, shell] = /### One zone is ill\n[^]*?```sh\n([^]*?)```/.exec(PAGE) ?? [];
        const aws = [
            'aws() { case "$*" in',
            "  ec2\\ describe-availability-zones\\ --zone-names\\ us-east-1a\\ *) echo use1-az4;;",
            "  arc-zonal-shift\\ list*) printf '%s\\t%s\\n' arn:edge arn:poolers;;",
            '  *) echo "$*";; esac; }',
        ];
        const { stdout, stderr } = spawnSync("bash", ["-euc", [...aws, shell].join("\n")], {
            encoding: "utf8",
            // A bash that no other shell started takes a socket for a remote login, and reads the machine's bashrc.
            stdio: ["ignore", "pipe", "pipe"],
            // It warns of a locale that this machine lacks.
            env: { ...process.env, LC_ALL: "C" },
        });
        assert.equal(stderr, "");
        assert.deepEqual(
            stdout.trim().split("\n"),
            ["arn:edge", "arn:poolers"].map(
                (arn) =>
                    `arc-zonal-shift start-zonal-shift --resource-identifier ${arn} --away-from use1-az4 --expires-in 2h ` +
                    "--comment <why> --query zonalShiftId --output text",
            ),
        );
    });
});
